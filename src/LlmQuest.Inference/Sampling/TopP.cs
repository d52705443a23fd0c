using System.Numerics;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>Keeps the smallest set of tokens whose probabilities reach <c>p</c>; the rest become impossible.</summary>
/// <remarks>Nucleus sampling, Holtzman et al. 2020, arXiv:1904.09751. Same cut as transformers' TopPLogitsWarper.</remarks>
public sealed class TopP : ISamplingStep
{
    private const int FirstRoom = 64;
    private readonly float _p;
    private float[] _probabilities = [];
    private ulong[] _candidates = new ulong[FirstRoom];

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
        }

        Span<float> probabilities = _probabilities.AsSpan(0, logits.Length);
        Softmax.Of(logits, probabilities);
        ulong last = LastKept(Collect(probabilities));
        if (last > 0)
        {
            Remove(logits, probabilities, last);
        }
    }

    // Among equals the higher ids stay, as a stable ascending sort has it. A block in which nothing reaches the last one goes whole.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Remove(Span<float> logits, ReadOnlySpan<float> probabilities, ulong last)
    {
        int width = Vector<float>.Count;
        var edge = new Vector<float>(SortKey.Value(last));
        int at = 0;
        for (; at <= logits.Length - width; at += width)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<float>(probabilities[at..]), edge))
            {
                Remove(logits, probabilities, last, at, at + width);
            }
            else
            {
                logits.Slice(at, width).Fill(float.NegativeInfinity);
            }
        }

        Remove(logits, probabilities, last, at, logits.Length);
    }

    private static void Remove(Span<float> logits, ReadOnlySpan<float> probabilities, ulong last, int from, int to)
    {
        for (int id = from; id < to; id++)
        {
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
            Gather(probabilities, floor, ref count, ref sum);
            if (sum > _p || floor == 0f)
            {
                return _candidates.AsSpan(0, count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Gather(ReadOnlySpan<float> probabilities, float floor, ref int count, ref double sum)
    {
        int width = Vector<float>.Count;
        int at = 0;
        for (; at <= probabilities.Length - width; at += width)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<float>(probabilities[at..]), new Vector<float>(floor)))
            {
                Add(probabilities.Slice(at, width), at, floor, ref count, ref sum);
            }
        }

        Add(probabilities[at..], at, floor, ref count, ref sum);
    }

    private void Add(ReadOnlySpan<float> probabilities, int firstId, float floor, ref int count, ref double sum)
    {
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] >= floor && probabilities[i] > 0f)
            {
                if (count == _candidates.Length)
                {
                    Array.Resize(ref _candidates, 2 * count);
                }

                _candidates[count++] = SortKey.Of(probabilities[i], firstId + i);
                sum += probabilities[i];
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
