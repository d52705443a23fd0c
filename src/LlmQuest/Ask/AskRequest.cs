using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Hosting;

namespace LlmQuest.Ask;

/// <summary>What <c>ask</c> was told.</summary>
/// <param name="Parameters">The lab's parameters; the seed possibly absent.</param>
/// <param name="Model">Model by id or path, or null for the default.</param>
/// <param name="Saves">Saves folder, or null for the default.</param>
/// <param name="Json">Whether to print JSON.</param>
/// <param name="Compute">Where the model computes.</param>
internal sealed record AskRequest(ImmutableSortedDictionary<string, LabValue> Parameters, string? Model, string? Saves, bool Json, ComputeSettings Compute);
