namespace LlmQuest.Inference.Sampling;

/// <summary>Removes tokens less likely than a share of the likeliest one.</summary>
/// <remarks>Nguyen et al. 2024, arXiv:2407.01082. Same cut as transformers' MinPLogitsWarper, made on logits: p ≥ share · max p is logit ≥ max logit + ln share.</remarks>
public sealed class MinP : ISamplingStep
{
    private readonly float _belowMax;

    /// <param name="share">Share of the highest probability, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is outside (0, 1].</exception>
    public MinP(float share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1f);
        _belowMax = MathF.Log(share);
    }

    /// <inheritdoc/>
    public string Name => SamplingNames.MinP;

    /// <inheritdoc/>
    public bool ReadsPrevious => false;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous)
        => Cut.Below(logits, LargestLogit.Of(logits) + _belowMax);
}
