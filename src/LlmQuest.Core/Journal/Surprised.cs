namespace LlmQuest.Core.Journal;

/// <summary>What surprised the learner in an experiment.</summary>
/// <param name="Experiment">Number of the event that recorded the experiment.</param>
/// <param name="Text">What surprised.</param>
public sealed record Surprised(long Experiment, string Text) : RunEvent;
