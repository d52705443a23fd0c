namespace LlmQuest.Inference.Sampling;

/// <summary>Keeps the smallest set of tokens whose probabilities reach <c>p</c>; the rest become impossible.</summary>
/// <remarks>Nucleus sampling, Holtzman et al. 2020, arXiv:1904.09751. Same cut as transformers' TopPLogitsWarper.</remarks>
public sealed class TopP : ISamplingStep
{
    private readonly float _p;
    private float[] _probabilities = [];
    private ulong[] _candidates = [];

    /// <param name="p">Cumulative probability to keep, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside (0, 1].</exception>
    public TopP(float p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1f);
        _p = p;
    }

    /// <inheritdoc/>
    public string Name => SamplingNames.TopP;

    /// <inheritdoc/>
    public bool ReadsPrevious => false;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous)
    {
        if (_p >= 1f)
        {
            return;
        }

        if (_probabilities.Length < logits.Length)
        {
            _probabilities = new float[logits.Length];
            _candidates = new ulong[logits.Length];
        }

        Span<float> probabilities = _probabilities.AsSpan(0, logits.Length);
        Softmax.Of(logits, probabilities);
        ulong last = LastKept(Collect(probabilities));
        for (int id = 0; id < logits.Length; id++)
        {
            // Among equals the higher ids stay, as a stable ascending sort has it.
            if (SortKey.Of(probabilities[id], id) < last)
            {
                logits[id] = float.NegativeInfinity;
            }
        }
    }

    // Sorting 49,152 probabilities would cost more than the decode's overhead may: lower the floor until the collected ones suffice.
    private Span<ulong> Collect(ReadOnlySpan<float> probabilities)
    {
        for (float floor = 1e-3f; ; floor = floor < 1e-9f ? 0f : floor * 0.1f)
        {
            int count = 0;
            double sum = 0;
            for (int id = 0; id < probabilities.Length; id++)
            {
                if (probabilities[id] >= floor && probabilities[id] > 0f)
                {
                    _candidates[count++] = SortKey.Of(probabilities[id], id);
                    sum += probabilities[id];
                }
            }

            if (sum > _p || floor == 0f)
            {
                return _candidates.AsSpan(0, count);
            }
        }
    }

    private ulong LastKept(Span<ulong> candidates)
    {
        candidates.Sort();
        double sum = 0;
        int at = candidates.Length;
        while (at > 0 && (at == candidates.Length || sum < _p))
        {
            sum += SortKey.Value(candidates[--at]);
        }

        return at < candidates.Length ? candidates[at] : 0;
    }
}
