using System.Numerics;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>Keeps the <c>k</c> most likely tokens, and any that tie with the last of them; the rest become impossible.</summary>
/// <remarks>Fan, Lewis, Dauphin 2018, arXiv:1805.04833. Same cut as transformers' TopKLogitsWarper.</remarks>
public sealed class TopK : ISamplingStep
{
    private readonly float[] _heap;

    /// <param name="k">Tokens to keep, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is below 1.</exception>
    public TopK(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        _heap = new float[k];
    }

    /// <inheritdoc/>
    public string Name => SamplingNames.TopK;

    /// <inheritdoc/>
    public bool ReadsPrevious => false;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous)
    {
        if (logits.Length > _heap.Length)
        {
            Cut.Below(logits, SmallestOfLargest(logits));
        }
    }

    /// <summary>The smallest logit that is kept; negative infinity when all are.</summary>
    internal float SmallestKept(ReadOnlySpan<float> logits)
        => logits.Length > _heap.Length ? SmallestOfLargest(logits) : float.NegativeInfinity;

    // A min-heap of the k largest so far; blocks of a large vocabulary that hold nothing larger are passed over whole.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float SmallestOfLargest(ReadOnlySpan<float> logits)
    {
        int k = _heap.Length;
        logits[..k].CopyTo(_heap);
        for (int i = (k / 2) - 1; i >= 0; i--)
        {
            SiftDown(i);
        }

        int width = Vector<float>.Count;
        int at = k;
        for (; at <= logits.Length - width; at += width)
        {
            if (Vector.GreaterThanAny(new Vector<float>(logits[at..]), new Vector<float>(_heap[0])))
            {
                Offer(logits.Slice(at, width));
            }
        }

        Offer(logits[at..]);
        return _heap[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Offer(ReadOnlySpan<float> logits)
    {
        foreach (float logit in logits)
        {
            if (logit > _heap[0])
            {
                _heap[0] = logit;
                SiftDown(0);
            }
        }
    }

    private void SiftDown(int at)
    {
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= _heap.Length)
            {
                return;
            }

            if (child + 1 < _heap.Length && _heap[child + 1] < _heap[child])
            {
                child++;
            }

            if (_heap[at] <= _heap[child])
            {
                return;
            }

            (_heap[at], _heap[child]) = (_heap[child], _heap[at]);
            at = child;
        }
    }
}
