using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>Chooses what is asked again: what was asked least often, and of that what was asked or learnt longest ago.</summary>
public static class Campfire
{
    /// <summary>The address of the challenge to ask, or null when there is none.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static string? Next(World world, RunState state) => world.Stages
        .Where(stage => stage.Id != state.Stage && state.Passed.ContainsKey(stage.Id))
        .SelectMany(stage => stage.Challenges.Where(IsAskable).Where(challenge => state.IsDone(stage.Id, challenge.Id)).Select(challenge => Address.Of(stage.Id, challenge.Id)))
        .OrderBy(address => state.Asked.Count(asked => asked == address))
        .ThenBy(address => state.Asked.LastIndexOf(address))
        .FirstOrDefault();

    private static bool IsAskable(Challenge challenge) => challenge is ChoiceChallenge or TextChallenge or NumberChallenge or OrderChallenge or MatchChallenge;
}
