namespace LlmQuest.Inference.Sampling;

/// <summary>Removes tokens less likely than a fixed probability; the likeliest always stays.</summary>
/// <remarks>Hewitt, Manning, Liang 2022, arXiv:2210.15191. Same cut as transformers' EpsilonLogitsWarper.</remarks>
public sealed class EpsilonCutoff : ISamplingStep
{
    private readonly double _logEpsilon;

    /// <param name="epsilon">Smallest probability to keep, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epsilon"/> is outside (0, 1).</exception>
    public EpsilonCutoff(float epsilon)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(epsilon);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(epsilon, 1f);
        _logEpsilon = Math.Log(epsilon);
    }

    /// <inheritdoc/>
    public string Name => SamplingNames.EpsilonCutoff;

    /// <inheritdoc/>
    public bool ReadsPrevious => false;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous)
    {
        float floor = (float)(Surprisal.LogSumExp(logits) + _logEpsilon);
        Cut.Below(logits, Math.Min(floor, LargestLogit.Of(logits)));
    }
}
