using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>Lines that answer nothing: ways, talks, things, and what else comes to mind.</summary>
/// <param name="world">The course.</param>
/// <param name="chance">Draws.</param>
internal sealed class Wandering(World world, Chance chance)
{
    private const int Lost = 12;
    private static readonly string[] OfAnswers = ["task", "answer", "hint", "reveal", "generate", "map", "help", "predict", "steer", "play", "!", "quit"];
    private static readonly string[] Remarks =
    [
        "! I do not understand what is asked here", "! is the second sentence right?", "! my answer should count", "! too long", "! what does this word mean?", "! the hint gives it away", "! I like this one",
    ];

    /// <summary>One of what was asked, or of what can be said.</summary>
    public string Choose(RunState state) => chance.OneIn(6) ? "back" : chance.Of(Moves.Of(world, state)).Line;

    /// <summary>The way on, mostly.</summary>
    public string On(RunState state, int idle)
    {
        string[] ways = [.. Moves.Of(world, state).Select(move => move.Line).Where(IsWay)];
        if (ways.Length == 0 || (idle > Lost && chance.OneIn(2)))
        {
            StageStanding[] open = [.. Unlocks.Of(world, state).Where(standing => standing.State == StageState.Open)];
            return open.Length > 0 && !chance.OneIn(3) ? $"go {chance.Of(open).Stage.Stage.Title}" : OpenTask(state) ?? "next";
        }

        return chance.OneIn(4) ? chance.Of(ways) : ways[0];
    }

    /// <summary>Anything but an answer.</summary>
    public string Anywhere(RunState state)
    {
        List<Idea> ideas = [.. Ideas.Of(world, state, chance).Where(idea => IsWay(idea.Line))];
        return chance.Line(ideas);
    }

    /// <summary>A word to the instructor.</summary>
    public string Remark() => chance.Of(Remarks);

    private static bool IsWay(string line) => !Array.Exists(OfAnswers, word => line.StartsWith(word, StringComparison.Ordinal));

    private string? OpenTask(RunState state)
    {
        var met = Current.Met(world, state);
        int[] open = [.. Enumerable.Range(0, met.Length).Where(i => !state.IsDone(state.Stage, met[i].Id))];
        return open.Length == 0 ? null : FormattableString.Invariant($"task {chance.Of(open) + 1}");
    }
}
