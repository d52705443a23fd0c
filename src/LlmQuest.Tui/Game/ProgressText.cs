using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Game;

/// <summary>How far a run is, for the status line.</summary>
internal static class ProgressText
{
    public static string Of(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        int done = stage.Challenges.Count(challenge => state.IsDone(stage.Id, challenge.Id));
        string copy = state.IsSandbox ? "copy · " : "";
        return string.Create(CultureInfo.InvariantCulture, $"{copy}stage {stage.Number}/{world.Stages.Length} · {done}/{stage.Challenges.Length} done · {state.Purse.Xp} XP");
    }
}
