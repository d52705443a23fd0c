using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Sets;

/// <summary>What labs are made of.</summary>
/// <param name="Chat">The model that writes.</param>
/// <param name="Embedding">The model that turns texts into vectors; null when there is none.</param>
/// <param name="DrawSeed">Draws a seed where none is set.</param>
/// <param name="Ports">What they ask of the machine.</param>
internal sealed record LabParts(ModelHost Chat, ModelHost? Embedding, Func<long> DrawSeed, LabPorts Ports)
{
    /// <summary>The experiments of this bench, and before the first those of the run.</summary>
    public RecentExperiments Recent { get; } = new(Ports.Experiments);

    /// <summary>The pages and their indexes.</summary>
    public PageSearch Pages { get; } = new(Embedding, Ports);
}
