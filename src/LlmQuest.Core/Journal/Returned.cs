namespace LlmQuest.Core.Journal;

/// <summary>The learner came back after a long time, and is reminded.</summary>
/// <param name="Days">Days since something was recorded last.</param>
public sealed record Returned(int Days) : RunEvent;
