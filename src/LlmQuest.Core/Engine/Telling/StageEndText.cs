using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The end of a stage.</summary>
internal static class StageEndText
{
    public static string Of(World world, RunState state, StagePassed passed)
        => world.Find(passed.Stage) is { IsRoom: false } form
            ? FormText.End(world, state, form)
            : $"Stage passed: {world.Find(passed.Stage)?.Stage.Title ?? passed.Stage}, {MapText.Stars(state.Passed[passed.Stage])}.";

    public static string KeyPoints(StageMap stage)
        => stage.Stage.KeyPoints.IsEmpty ? "" : "To remember:\n" + string.Join('\n', stage.Stage.KeyPoints.Select(point => "- " + point));

    public static string Of(Treasure treasure)
    {
        string ability = $"{treasure.Name} {Abilities.All.GetValueOrDefault(treasure.Ability, treasure.Ability)}.";
        string prose = ElementText.Of(treasure.Content);
        return prose.Length == 0 ? ability : $"{prose}\n{ability}";
    }

    public static string Onward(World world, RunState state)
    {
        if (state.IsSandbox)
        {
            return "That is all there is to do in this copy. back returns to your run.";
        }

        if (Unlocks.IsFinished(world, state) && world.Rooms.All(stage => state.Passed.ContainsKey(stage.Id)))
        {
            return $"You have finished {world.Course.Title}. score shows how you did; play opens a copy of a stage to play it again.";
        }

        string[] open = [.. Unlocks.Of(world, state).Where(standing => standing.State == StageState.Open).Select(standing => standing.Stage.Stage.Title)];
        return $"{(Unlocks.IsFinished(world, state) ? $"You have finished {world.Course.Title}. " : "")}Open now: {string.Join(", ", open)}. next goes on.";
    }
}
