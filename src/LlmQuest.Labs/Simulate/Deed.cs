using LlmQuest.Core.Courses;

namespace LlmQuest.Labs.Simulate;

/// <summary>What a synthetic learner does next.</summary>
/// <param name="Line">What is typed.</param>
/// <param name="Thinks">Seconds of thinking before, on average.</param>
/// <param name="IsRight">Whether the experiment that follows is to go as the learner wants.</param>
/// <param name="Goal">The goal that it is then to meet, or null.</param>
internal sealed record Deed(string Line, double Thinks, bool IsRight = false, LabGoal? Goal = null);
