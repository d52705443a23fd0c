using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>A challenge in plain words: what is asked, what there is to choose from, and how to answer.</summary>
internal static class ChallengeText
{
    public static string Of(World world, RunState state, Challenge challenge)
    {
        StageMap stage = world.Stage(state.Stage);
        ChallengeRecord? record = state.Record(stage.Id, challenge.Id);
        int number = Current.Met(world, state).IndexOf(challenge) + 1;
        string changed = record?.IsChanged == true ? " Updated since you answered." : "";
        string worth = stage.IsRoom ? string.Create(CultureInfo.InvariantCulture, $" ({challenge.Xp} XP{Standing(record)})") : Standing(record);
        string head = string.Create(CultureInfo.InvariantCulture, $"{(stage.IsRoom ? "Challenge" : "Question")} {number}: {challenge.Title}{worth}{changed}");
        string how = record?.IsDone == true ? "" : How(challenge);
        return Joined([head, ElementText.Of(challenge.Task), Items(challenge, stage.Id), how]);
    }

    /// <summary>The question alone, as it is asked again at a campfire.</summary>
    public static string Question(Challenge challenge, string stage)
        => Joined([challenge.Title, ElementText.Of(challenge.Task), Items(challenge, stage), Form(challenge)]);

    private static string Joined(IEnumerable<string> parts) => string.Join('\n', parts.Where(part => part.Length > 0));

    private static string Standing(ChallengeRecord? record) => record?.Status switch
    {
        ChallengeStatus.Passed => ", passed",
        ChallengeStatus.Revealed => ", revealed",
        ChallengeStatus.Missed => ", predicted and missed",
        ChallengeStatus.Waived => ", counted as done",
        ChallengeStatus.Noted => ", answered",
        _ => "",
    };

    private static string Items(Challenge challenge, string stage)
        => Joined([Numbered(challenge.Numbered), Labelled(challenge.Lettered(stage)), challenge is SteerChallenge steer ? LockText.Of(steer.Lock) : ""]);

    private static string How(Challenge challenge) => challenge switch
    {
        PredictChallenge predict => GuessReader.Form(predict.Expectation),
        SteerChallenge => "Type steer and the whole new text.",
        DoChallenge => "Do it with the lab: settings, set and generate. No answer is needed.",
        ReflectChallenge => "Type answer and what you think.",
        _ => Form(challenge),
    };

    private static string Form(Challenge challenge) => $"{Spoken.Of(challenge.AnswerForm)} Put the word answer before it.";

    private static string Labelled(IEnumerable<string> texts) => string.Join('\n', texts.Select((text, i) => $"{ItemLabel.Of(i)}) {text}"));

    private static string Numbered(IEnumerable<string> texts) => string.Join('\n', texts.Select((text, i) => FormattableString.Invariant($"{i + 1}. {text}")));
}
