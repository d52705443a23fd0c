namespace LlmQuest.Inference.Scoring;

/// <summary>The score of a text, or the reason why there is none.</summary>
/// <param name="Score">Null after a refusal.</param>
/// <param name="Refusal">Null when the text was scored.</param>
public sealed record TextScoreResult(TextScore? Score, ScoreRefusal? Refusal);
