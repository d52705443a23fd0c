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

        float smallestKept = SmallestOfLargest(logits);
        for (int i = 0; i < logits.Length; i++)
        {
            if (logits[i] < smallestKept)
            {
                logits[i] = float.NegativeInfinity;
            }
        }
    }

    // A min-heap of the k largest so far: one comparison for nearly every token of a large vocabulary.
    private float SmallestOfLargest(ReadOnlySpan<float> logits)
    {
        int k = _heap.Length;
        logits[..k].CopyTo(_heap);
        for (int i = (k / 2) - 1; i >= 0; i--)
        {
            SiftDown(i);
        }

        float smallest = _heap[0];
        foreach (float logit in logits[k..])
        {
            if (logit > smallest)
            {
                _heap[0] = logit;
                SiftDown(0);
                smallest = _heap[0];
            }
        }

        return smallest;
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
