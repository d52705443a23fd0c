using LlmQuest.Core.Labs;

namespace LlmQuest.Tui.Ports;

/// <summary>An experiment as it stands in a run.</summary>
/// <param name="Id">Id of the event that recorded it.</param>
/// <param name="Number">Number of that event: what a learner calls it by.</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Stage">Id of the stage; empty in old runs.</param>
/// <param name="Lab">Id of the lab within the stage; empty in old runs.</param>
/// <param name="Experiment">What was done and what came out.</param>
public sealed record ShelvedExperiment(Guid Id, long Number, DateTimeOffset Time, string Stage, string Lab, Experiment Experiment);
