using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Generation;

/// <summary>One finished sample.</summary>
/// <param name="Text">The text, without the prompt.</param>
/// <param name="TokenIds">Its token ids, without the token that ended it.</param>
/// <param name="Figures">What the model made of each token, one per token id.</param>
/// <param name="FinishReason">Why it ended.</param>
public sealed record SampleResult(string Text, IReadOnlyList<int> TokenIds, IReadOnlyList<TokenFigures> Figures, FinishReason FinishReason)
{
    /// <summary>−log₂ of each token's probability at temperature 1, in bits, one per token id.</summary>
    public IReadOnlyList<double> SurprisalBits => [.. Figures.Select(figures => figures.SurprisalBits)];
}
