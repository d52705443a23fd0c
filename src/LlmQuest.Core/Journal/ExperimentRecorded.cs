using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>An experiment ended and its outcome was kept.</summary>
/// <param name="Experiment">What was done and what came out.</param>
public sealed record ExperimentRecorded(Experiment Experiment) : RunEvent;
