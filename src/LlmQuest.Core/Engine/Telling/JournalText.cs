using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>What was done and answered in this stage, and what to remember of it.</summary>
internal static class JournalText
{
    public static string Of(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        IEnumerable<string> done = Current.Met(world, state).SelectMany(challenge => Lines(state, stage, challenge));
        string points = state.Passed.ContainsKey(stage.Id) ? StageEndText.KeyPoints(stage) : "";
        return string.Join('\n', done.Prepend($"Your journal of {stage.Stage.Title}:").Append(points).Where(line => line.Length > 0));
    }

    private static IEnumerable<string> Lines(RunState state, StageMap stage, Challenge challenge)
    {
        ChallengeRecord record = state.Record(stage.Id, challenge.Id) ?? ChallengeRecord.Met;
        yield return $"{challenge.Title}: {TasksText.Standing(record)}";
        foreach (Attempt attempt in record.Answers)
        {
            yield return $"  you: {attempt.Answer}{Worth(record, attempt)}";
        }

        if (record.BestTokens is { } best)
        {
            yield return $"  your best, {Quantity.Of(best, "token")}: {record.BestText}";
        }

        if (record.Hints > 0 && record.Hints <= challenge.Hints.Length)
        {
            yield return "  " + HintText.Taken(challenge, record.Hints).Replace("\n", "\n  ", StringComparison.Ordinal);
        }
    }

    // What is right in a form is told at the end.
    private static string Worth(ChallengeRecord record, Attempt attempt) => record.Status == ChallengeStatus.Noted ? "" : $" ({attempt.Kind.Replace('_', ' ')})";
}
