using LlmQuest.Labs.Cards;
using LlmQuest.Labs.Compare;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs;

/// <summary>What the labs ask of the machine they run on; what is missing they do without, or refuse in a sentence.</summary>
public sealed record LabPorts
{
    /// <summary>The model files.</summary>
    public IModelFiles? Models { get; init; }

    /// <summary>The experiments that were made.</summary>
    public IExperimentSource? Experiments { get; init; }

    /// <summary>The energy counters.</summary>
    public IEnergyMeter? Energy { get; init; }

    /// <summary>Models beside the one in use.</summary>
    public IOtherModels? Others { get; init; }

    /// <summary>Texts that lessons and people keep in files.</summary>
    public ITextShelf? Shelf { get; init; }

    /// <summary>Folder in which the vectors of pages are kept; null keeps them in memory only.</summary>
    public string? Indexes { get; init; }
}
