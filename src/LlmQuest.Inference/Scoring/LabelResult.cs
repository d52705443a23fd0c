using System.Collections.Immutable;

namespace LlmQuest.Inference.Scoring;

/// <summary>Scores of labels after one prompt, or the reason why there are none.</summary>
/// <param name="LogProbabilities">Per label, in order: logarithm of the sum of the probabilities of its continuations, in nats; empty after a refusal.</param>
/// <param name="Refusal">The first continuation, counted over all labels, that cannot be scored; null when all were.</param>
public sealed record LabelResult(ImmutableArray<double> LogProbabilities, ScoreRefusal? Refusal);
