using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine;

/// <summary>Run the <c>generate</c> lab.</summary>
/// <param name="Parameters">Every parameter with a value, by name; the seed is absent when one is to be drawn.</param>
public sealed record GenerateEffect(ImmutableSortedDictionary<string, LabValue> Parameters) : Effect;
