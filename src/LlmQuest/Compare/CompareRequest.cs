using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Hosting;

namespace LlmQuest.Compare;

/// <summary>What <c>compare</c> was told.</summary>
/// <param name="Parameters">The shared parameters; the seed possibly absent.</param>
/// <param name="Left">One model by id or path, or null for the one that is used when none is named.</param>
/// <param name="Right">The other model by id or path.</param>
/// <param name="Saves">Saves folder, or null for the default.</param>
/// <param name="Json">Whether to print JSON.</param>
/// <param name="MemoryBytes">Memory that both may take together, or null for half of what this process may use.</param>
/// <param name="Compute">Where the models compute.</param>
internal sealed record CompareRequest(
    ImmutableSortedDictionary<string, LabValue> Parameters,
    string? Left,
    string Right,
    string? Saves,
    bool Json,
    long? MemoryBytes,
    ComputeSettings Compute);
