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
    public void Apply(Span<float> logits)
    {
        if (logits.Length <= _heap.Length)
        {
            return;
        }

        RemoveBelow(logits, SmallestOfLargest(logits));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RemoveBelow(Span<float> logits, float smallestKept)
    {
        int width = Vector<float>.Count;
        int i = 0;
        for (; i <= logits.Length - width; i += width)
        {
            var block = new Vector<float>(logits[i..]);
            Vector.ConditionalSelect(Vector.LessThan(block, new Vector<float>(smallestKept)), new Vector<float>(float.NegativeInfinity), block).CopyTo(logits[i..]);
        }

        for (; i < logits.Length; i++)
        {
            logits[i] = logits[i] < smallestKept ? float.NegativeInfinity : logits[i];
        }
    }

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
