using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The stages: passed, open, or locked and why.</summary>
internal static class MapText
{
    public static string Of(World world, RunState state)
        => string.Join('\n', Unlocks.Of(world, state).Select(standing => Line(state, standing)).Prepend($"{world.Course.Title}:"));

    /// <summary>What stands at the door of a stage.</summary>
    public static string Door(World world, RunState state, StageMap stage)
    {
        string questions = stage.Stage.Questions.IsEmpty ? "" : $"\nAt its door: {string.Join(' ', stage.Stage.Questions)}";
        return Line(state, Unlocks.Of(world, state, stage)) + questions;
    }

    private static string Line(RunState state, StageStanding standing)
    {
        StageMap stage = standing.Stage;
        string here = state.Stage == stage.Id ? ", you are here" : "";
        string optional = stage.Stage.IsOptional ? ", optional" : "";
        string standingText = standing.State switch
        {
            StageState.Passed when !stage.IsRoom => "filled in",
            StageState.Passed => $"passed {Stars(state.Passed.GetValueOrDefault(stage.Id, 1))}",
            StageState.Open => FormattableString.Invariant($"open, {Done(state, stage)} of {stage.Challenges.Length} challenges done{(standing.Reason.Length > 0 ? ", " + standing.Reason : "")}"),
            _ => $"locked: {standing.Reason}",
        };
        return FormattableString.Invariant($"{stage.Number}. {stage.Stage.Title} - {standingText}{optional}{here}");
    }

    private static int Done(RunState state, StageMap stage) => stage.Challenges.Count(challenge => state.IsDone(stage.Id, challenge.Id));

    public static string Stars(int stars) => stars == 1 ? "with 1 star of 3" : FormattableString.Invariant($"with {stars} stars of 3");
}
