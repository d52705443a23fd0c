using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>What was done and answered, stage by stage, and what to remember. The stage where the learner is comes first.</summary>
internal sealed class JournalPage(IStageSession session) : Page("Journal")
{
    public override IReadOnlyList<Row> Rows(int width)
    {
        RunState state = session.State;
        StageMap[] entered = [.. session.World.Stages.Where(stage => stage.Id == state.Stage || Met(state, stage).Any()).OrderByDescending(stage => stage.Id == state.Stage)];
        return [.. entered.SelectMany(stage => Stage(state, stage, width)).Skip(1)];
    }

    private static IEnumerable<Challenge> Met(RunState state, StageMap stage) => stage.Challenges.Where(challenge => state.Record(stage.Id, challenge.Id) is not null);

    private static IEnumerable<Row> Stage(RunState state, StageMap stage, int width)
    {
        string stars = state.Passed.TryGetValue(stage.Id, out int won) ? !stage.IsRoom ? ", filled in" : $", passed {Stars.Of(won)} with {Quantity.Of(won, "star")}" : stage.Id == state.Stage ? ", you are here" : "";
        return
        [
            .. Fields.Heading($"{stage.Stage.Title}{stars}"),
            .. Met(state, stage).Any() ? [] : new[] { Row.Of("Nothing was asked yet.", Tone.Faint) },
            .. Met(state, stage).SelectMany(challenge => Challenge(stage, challenge, state.Record(stage.Id, challenge.Id)!, state, width)),
            .. state.Passed.ContainsKey(stage.Id) ? KeyPoints(stage, width) : [],
        ];
    }

    private static IEnumerable<Row> Challenge(StageMap stage, Challenge challenge, ChallengeRecord record, RunState state, int width)
    {
        (string mark, string words, Tone tone) = Standings.Of(record);
        int number = stage.Id == state.Stage ? stage.Challenges.Where(other => state.Record(stage.Id, other.Id) is not null).ToList().IndexOf(challenge) + 1 : 0;
        string title = TextWrapper.Fit(DisplayText.Strip(challenge.Title), Math.Max(10, width - words.Length - 8));
        yield return Row.Of(
            new Part(mark + " "),
            new Part(title, number > 0 ? Tone.Deed : Tone.Strong) { Deed = number > 0 ? FormattableString.Invariant($"task {number}") : "" },
            new Part("  "),
            new Part(words, tone));
        foreach (string line in Answers(challenge, record))
        {
            foreach (string wrapped in TextWrapper.Wrap(DisplayText.Strip(line), width - 6))
            {
                yield return Row.Of("      " + wrapped);
            }
        }
    }

    private static IEnumerable<string> Answers(Challenge challenge, ChallengeRecord record)
    {
        foreach (Attempt attempt in record.Answers)
        {
            yield return $"you: {attempt.Answer}{(record.Status == ChallengeStatus.Noted ? "" : $" ({attempt.Kind.Replace('_', ' ')})")}";
        }

        if (record.BestTokens is { } best)
        {
            yield return $"your best, {Quantity.Of(best, "token")}: {record.BestText}";
        }

        if (record.Hints > 0)
        {
            yield return $"{Quantity.Of(record.Hints, "hint")} of {challenge.Hints.Length} taken{(record.HintCost > 0 ? $", {Quantity.Of(record.HintCost, "point")} less" : "")}";
        }
    }

    private static IEnumerable<Row> KeyPoints(StageMap stage, int width) => stage.Stage.KeyPoints.IsEmpty
        ? []
        : stage.Stage.KeyPoints.SelectMany(point => Row.Wrap($"  - {point}", width)).Prepend(Row.Of("To remember:", Tone.Strong));
}
