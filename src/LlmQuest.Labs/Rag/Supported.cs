namespace LlmQuest.Labs.Rag;

/// <summary>A sentence of an answer, held against the passages.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Score">The cosine with the nearest passage.</param>
/// <param name="WordRecall">The share of its words that the passages have.</param>
/// <param name="IsSupported">Whether one of the two reaches the bar.</param>
internal sealed record Supported(string Sentence, double Score, double WordRecall, bool IsSupported);
