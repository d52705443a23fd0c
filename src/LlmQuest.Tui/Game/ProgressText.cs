using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Game;

/// <summary>How far a run is, for the status line.</summary>
internal static class ProgressText
{
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    /// <param name="isShort">Whether there is room for little.</param>
    public static string Of(World world, RunState state, bool isShort)
    {
        StageMap stage = world.Stage(state.Stage);
        int done = stage.Challenges.Count(challenge => state.IsDone(stage.Id, challenge.Id));
        string copy = state.IsSandbox ? "copy · " : "";
        string doneHere = isShort ? "" : string.Create(CultureInfo.InvariantCulture, $" · {done}/{stage.Challenges.Length} done");
        string place = stage.IsRoom ? string.Create(CultureInfo.InvariantCulture, $"stage {world.Rooms.IndexOf(stage) + 1}/{world.Rooms.Length}") : "form";
        return string.Create(CultureInfo.InvariantCulture, $"{copy}{place}{doneHere} · {state.Purse.Xp} XP");
    }
}
