using System.Collections.Immutable;

namespace LlmQuest.Inference.Scoring;

/// <summary>Scores of continuations of one prompt, or the reason why there are none.</summary>
/// <param name="Scores">One per continuation, in order; empty after a refusal.</param>
/// <param name="Refusal">The first continuation that cannot be scored; null when all were.</param>
public sealed record ContinuationResult(ImmutableArray<ContinuationScore> Scores, ScoreRefusal? Refusal);
