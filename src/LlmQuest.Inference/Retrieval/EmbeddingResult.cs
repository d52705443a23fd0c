using System.Collections.Immutable;

namespace LlmQuest.Inference.Retrieval;

/// <summary>Vectors of texts, or the reason why there are none.</summary>
/// <param name="Vectors">One vector of unit length per text, in order; empty after a refusal.</param>
/// <param name="Refusal">The first text that is too long; null when all were embedded.</param>
public sealed record EmbeddingResult(ImmutableArray<float[]> Vectors, TextTooLong? Refusal);
