using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The challenges that were met, a line each.</summary>
internal static class TasksText
{
    public static string Of(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        ImmutableArray<Challenge> met = Current.Met(world, state);
        string more = met.Length < stage.Challenges.Length ? FormattableString.Invariant($"\n{stage.Challenges.Length - met.Length} more in other scenes.") : "";
        return string.Join('\n', met.Select((challenge, i) => FormattableString.Invariant($"{i + 1}. {challenge.Title}: {Standing(state.Record(stage.Id, challenge.Id))}"))) + more;
    }

    public static string Standing(ChallengeRecord? record) => record?.Status switch
    {
        ChallengeStatus.Passed => FormattableString.Invariant($"passed, {record.Xp} XP{Changed(record)}"),
        ChallengeStatus.Revealed => $"revealed{Changed(record)}",
        ChallengeStatus.Missed => $"predicted and missed{Changed(record)}",
        ChallengeStatus.Waived => "counted as done",
        ChallengeStatus.Noted => "answered",
        _ => record is { Attempts: > 0 } ? $"open, tried {Quantity.Of(record.Attempts, "time")}{Changed(record)}" : "open",
    };

    private static string Changed(ChallengeRecord record) => record.IsChanged ? ", updated since you answered" : "";
}
