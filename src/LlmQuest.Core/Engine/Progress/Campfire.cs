using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>Chooses what is asked again: what was asked least often, and of that what was asked or learnt longest ago.</summary>
internal static class Campfire
{
    private const string Run = "generate ";

    /// <summary>The address of the challenge to ask, or null when there is none.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static string? Next(World world, RunState state)
    {
        Dictionary<string, (int Count, int Last)> asked = state.Asked.Index()
            .GroupBy(pair => pair.Item, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (group.Count(), group.Max(pair => pair.Index)), StringComparer.Ordinal);
        IEnumerable<string> askable = world.Rooms
            .Where(stage => stage.Id != state.Stage && state.Passed.ContainsKey(stage.Id))
            .SelectMany(stage => stage.Challenges.Where(challenge => challenge.IsGraded && state.IsDone(stage.Id, challenge.Id) && !NeedsLab(stage, challenge)).Select(challenge => Address.Of(stage.Id, challenge.Id)));
        return askable.FirstOrDefault(address => !asked.ContainsKey(address)) ?? askable.OrderBy(address => asked[address]).FirstOrDefault();
    }

    // What wants a look at a lab of its room cannot be answered from memory, and that lab stands elsewhere.
    private static bool NeedsLab(StageMap stage, Challenge challenge)
    {
        string asked = ElementText.Of(challenge.Task);
        return asked.Contains(Run, StringComparison.Ordinal) && stage.Scenes.SelectMany(scene => scene.Labs).Any(lab => asked.Contains($"{Run}{lab.Id}", StringComparison.Ordinal));
    }
}
