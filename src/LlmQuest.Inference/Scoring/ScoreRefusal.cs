namespace LlmQuest.Inference.Scoring;

/// <summary>Why a text cannot be scored; nothing was cut and nothing computed.</summary>
/// <param name="Index">Which of the texts, from 0.</param>
/// <param name="Excess">How many tokens would have to go; 0 when length is not the reason.</param>
/// <param name="Message">The refusal in one sentence, with the way out.</param>
public sealed record ScoreRefusal(int Index, int Excess, string Message);
