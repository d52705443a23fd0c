using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Plans;

/// <summary>Finds out which challenge a command was about.</summary>
public static class WorkedOn
{
    /// <summary>Address of the challenge that was answered, tried, passed or given up, or whose lab was used; null when none was.</summary>
    /// <param name="world">The course.</param>
    /// <param name="before">The run before the command.</param>
    /// <param name="after">The run after it.</param>
    /// <param name="lab">Id of the lab that ran, or null.</param>
    public static string? Between(World world, RunState before, RunState after, string? lab)
        => before.IsSandbox != after.IsSandbox
            ? null
            : after.Records.Where(pair => IsTouched(before.Records.GetValueOrDefault(pair.Key), pair.Value)).Select(pair => pair.Key).FirstOrDefault() ?? UsedBy(world, after, lab);

    // To be met is nothing that the learner did.
    private static bool IsTouched(ChallengeRecord? before, ChallengeRecord after)
        => !ReferenceEquals(before, after) && !(before is null && ReferenceEquals(after, ChallengeRecord.Met));

    private static string? UsedBy(World world, RunState state, string? lab)
        => world.Stage(state.Stage).Challenges.OfType<DoChallenge>()
            .Where(challenge => state.Record(state.Stage, challenge.Id) is { IsDone: false } && challenge.Goals.Any(goal => goal.Lab == lab))
            .Select(challenge => Address.Of(state.Stage, challenge.Id))
            .FirstOrDefault();
}
