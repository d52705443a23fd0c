using LlmQuest.Labs.Compare;

namespace LlmQuest.Labs;

/// <summary>What the labs ask of the machine they run on; what is missing they do without, or refuse in a sentence.</summary>
public sealed record LabPorts
{
    /// <summary>Models beside the one in use.</summary>
    public IOtherModels? Others { get; init; }
}
