using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>The inventory: a stage that only asks. Its answers are noted, the first one counts, and nothing is told until the second form is done.</summary>
internal static class FormRules
{
    private const string Noted = AnswerGiven.Noted;
    private const string NothingToLose = "This form only asks what you think at this moment. There are no hints, and a wrong answer costs nothing: if you do not know, type answer I do not know.";
    private static readonly string[] Unsure = ["i do not know", "i don't know", "i dont know", "do not know", "don't know", "dont know", "no idea", "not sure"];

    /// <summary>Whether the learner stands in a form.</summary>
    public static bool IsHere(Turn turn) => !turn.Stage.IsRoom;

    /// <summary>What is recorded of an answer: what it is worth is kept, and not told.</summary>
    public static Verdict Silence(Verdict verdict, string answer)
        => verdict.Kind is not (VerdictKind.Passed or VerdictKind.Partial) && Unsure.Contains(answer.Trim().TrimEnd('.', '!').Replace('\u2019', '\''), StringComparer.OrdinalIgnoreCase)
            ? new Verdict(VerdictKind.Wrong, Noted) { Normalised = Unsure[0] }
            : verdict with { Note = verdict.Counts ? Noted : verdict.Note, Reply = verdict.Counts ? [] : verdict.Reply };

    /// <summary>Takes an answer in; null when it was not given in a form.</summary>
    public static Turn? Given(Turn turn, AnswerGiven given)
    {
        if (turn.World.Find(given.Stage) is not { IsRoom: false })
        {
            return null;
        }

        if (turn.State.IsDone(given.Stage, given.Challenge))
        {
            return turn;
        }

        turn = turn.Change(given.Stage, given.Challenge, record => record.With(given.Answer, given.Kind) with { Attempts = 1, Status = ChallengeStatus.Noted, Share = given.Share, Hash = given.Hash, IsChanged = false });
        return PassRules.Done(turn.Say(TranscriptKind.Reply, given.Message), given.Stage, given.Challenge);
    }

    /// <summary>What is answered to a call for help in a form: nothing that would answer it, until the second form is done.</summary>
    public static Turn Refuse(Turn turn, Challenge challenge)
        => turn.IsDone(challenge.Id) && FormText.IsTold(turn.World, turn.State)
            ? turn.Say(TranscriptKind.Story, SolutionText.Full(challenge, turn.Stage.Id))
            : turn.Problem(turn.IsDone(challenge.Id) ? "What is right is told when the second form is done." : NothingToLose);
}
