using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>An experiment ended and its outcome was kept.</summary>
/// <param name="Experiment">What was done and what came out.</param>
/// <param name="Stage">Id of the stage; empty in runs of format 1.</param>
/// <param name="Lab">Id of the lab within the stage; empty when it stands in none.</param>
/// <param name="Challenge">Id of the challenge it was made for: a prediction or a lock; else empty.</param>
public sealed record ExperimentRecorded(Experiment Experiment, string Stage = "", string Lab = "", string Challenge = "") : RunEvent;
