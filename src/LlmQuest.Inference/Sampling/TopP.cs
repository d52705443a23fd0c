using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>Keeps the smallest set of tokens whose probabilities reach <c>p</c>; the rest become impossible.</summary>
/// <remarks>Nucleus sampling, Holtzman et al. 2020, arXiv:1904.09751. Same cut as transformers' TopPLogitsWarper.</remarks>
public sealed class TopP : ISamplingStep
{
    private readonly float _p;
    private float[] _probabilities = [];
    private (float Probability, int Id)[] _candidates = [];

    /// <param name="p">Cumulative probability to keep, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is outside (0, 1].</exception>
    public TopP(float p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p, 1f);
        _p = p;
    }

    /// <inheritdoc/>
    public void Apply(Span<float> logits)
    {
        if (_p >= 1f)
        {
            return;
        }

        if (_probabilities.Length != logits.Length)
        {
            _probabilities = new float[logits.Length];
            _candidates = new (float, int)[logits.Length];
        }

        TensorPrimitives.SoftMax(logits, _probabilities);
        int kept = KeepNucleus(CollectCandidates());
        float smallestKept = _candidates[kept - 1].Probability;
        HashSet<int> ties = [];
        for (int i = kept - 1; i >= 0 && _candidates[i].Probability == smallestKept; i--)
        {
            ties.Add(_candidates[i].Id);
        }

        for (int id = 0; id < logits.Length; id++)
        {
            float probability = _probabilities[id];
            if (probability < smallestKept || (probability == smallestKept && !ties.Contains(id)))
            {
                logits[id] = float.NegativeInfinity;
            }
        }
    }

    // Sorting 49,152 probabilities would cost more than the decode's overhead may: lower the floor until the collected ones suffice.
    private int CollectCandidates()
    {
        for (float floor = 1e-3f; ; floor = floor < 1e-9f ? 0f : floor * 0.1f)
        {
            int count = 0;
            double sum = 0;
            for (int id = 0; id < _probabilities.Length; id++)
            {
                if (_probabilities[id] >= floor && _probabilities[id] > 0f)
                {
                    _candidates[count++] = (_probabilities[id], id);
                    sum += _probabilities[id];
                }
            }

            if (sum > _p || floor == 0f)
            {
                return count;
            }
        }
    }

    private int KeepNucleus(int count)
    {
        Span<(float Probability, int Id)> candidates = _candidates.AsSpan(0, count);
        candidates.Sort(static (a, b) => a.Probability != b.Probability ? b.Probability.CompareTo(a.Probability) : b.Id.CompareTo(a.Id));
        double sum = 0;
        int kept = 0;
        while (kept < count && (kept == 0 || sum < _p))
        {
            sum += candidates[kept++].Probability;
        }

        return kept;
    }
}
