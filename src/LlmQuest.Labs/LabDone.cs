using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs;

/// <summary>The experiment ended; the last update.</summary>
/// <param name="Experiment">What the journal keeps of it.</param>
public sealed record LabDone(Experiment Experiment) : LabUpdate
{
    /// <summary>The numbers of every step, which are kept beside the journal; null for a lab that has none.</summary>
    public ExperimentSteps? Steps { get; init; }

    /// <summary>What the generator gave, with nothing rounded, for callers in this process; null for a lab that writes nothing, or more than one generation.</summary>
    public GenerationResult? Generation { get; init; }
}
