using LlmQuest.Core.Labs;

namespace LlmQuest.Experiments;

/// <summary>A line of a file of conversations.</summary>
/// <param name="Time">When the experiment was kept.</param>
/// <param name="Experiment">The experiment.</param>
internal sealed record ThreadLine(DateTimeOffset Time, Experiment Experiment);
