namespace LlmQuest.Reports.Tallies;

/// <summary>What a learner said to the instructor with <c>!</c>.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Scene">Id of the scene.</param>
/// <param name="Challenge">Address of the challenge that was in view, or empty.</param>
/// <param name="Text">The remark.</param>
/// <param name="At">When.</param>
public sealed record Remark(string Stage, string Scene, string Challenge, string Text, DateTimeOffset At);
