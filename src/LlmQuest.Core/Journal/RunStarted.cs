namespace LlmQuest.Core.Journal;

/// <summary>The first event of a run.</summary>
/// <param name="Course">Id of the course.</param>
/// <param name="Stage">Id of the stage the learner stands in.</param>
public sealed record RunStarted(string Course, string Stage) : RunEvent;
