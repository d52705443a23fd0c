using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>A question at the campfire, and how the predictions stand.</summary>
internal static class CampfireText
{
    public static string Of(World world, RunState state, StageMap stage, Challenge challenge)
    {
        string curve = state.Calibration.Count == 0 ? "" : $"{CalibrationText.Of(state.Calibration)}\n";
        return $"A campfire burns before {world.Stage(state.Stage).Stage.Title}. {curve}One question from {stage.Stage.Title}, for nothing but memory (task leaves it).\n{ChallengeText.Question(challenge, stage.Id)}";
    }
}
