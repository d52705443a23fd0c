using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Labs.NextToken;

namespace LlmQuest.Labs;

/// <summary>The experiment ended; the last update.</summary>
/// <param name="Experiment">What the journal keeps of it.</param>
public sealed record LabDone(Experiment Experiment) : LabUpdate
{
    /// <summary>The numbers of every step, which are kept beside the journal; null for a lab that has none.</summary>
    public ExperimentSteps? Steps { get; init; }

    /// <summary>What the generator gave, with nothing rounded, for callers in this process; null for a lab that writes nothing, or more than one generation.</summary>
    public GenerationResult? Generation { get; init; }

    /// <summary>For each sample, the text that each of its tokens completes, as far as <see cref="Steps"/> go, for callers in this process; empty where that is not known.</summary>
    public ImmutableArray<ImmutableArray<string>> Pieces { get; init; } = [];

    /// <summary>What the model made of every token that could come next, for callers in this process; null for a lab that does not look at one.</summary>
    public NextDistribution? Distribution { get; init; }
}
