namespace LlmQuest.Inference.Sampling;

/// <summary>Makes every token that came before less likely: divides its logit where positive, multiplies it where negative.</summary>
/// <remarks>Keskar et al. 2019, arXiv:1909.05858. Same as transformers' RepetitionPenaltyLogitsProcessor: once per token, however often it came.</remarks>
public sealed class RepetitionPenalty : ISamplingStep
{
    private readonly float _penalty;
    private ulong[] _seen = [];

    /// <param name="penalty">Above 1 discourages, below 1 encourages repetition; 1 changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="penalty"/> is not above 0.</exception>
    public RepetitionPenalty(float penalty)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(penalty);
        _penalty = penalty;
    }

    /// <inheritdoc/>
    public string Name => SamplingNames.RepetitionPenalty;

    /// <inheritdoc/>
    public bool ReadsPrevious => true;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous)
    {
        int words = (logits.Length + 63) / 64;
        if (_seen.Length < words)
        {
            _seen = new ulong[words];
        }

        Array.Clear(_seen);
        foreach (int id in previous)
        {
            ulong bit = 1UL << (id & 63);
            if ((_seen[id >> 6] & bit) == 0)
            {
                _seen[id >> 6] |= bit;
                logits[id] = logits[id] < 0 ? logits[id] * _penalty : logits[id] / _penalty;
            }
        }
    }
}
