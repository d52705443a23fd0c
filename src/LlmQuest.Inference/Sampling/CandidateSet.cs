using System.Numerics;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>The tokens that top-k keeps, in id order, so that what follows touches tens of numbers and not the whole vocabulary.</summary>
internal sealed class CandidateSet(TopK topK, float temperature)
{
    private int[] _ids = [];
    private float[] _logits = [];

    public int Id(int index) => _ids[index];

    /// <summary>The kept logits, divided by the temperature that comes just before.</summary>
    public Span<float> Collect(ReadOnlySpan<float> logits)
    {
        if (_ids.Length < logits.Length)
        {
            _ids = new int[logits.Length];
            _logits = new float[logits.Length];
        }

        return _logits.AsSpan(0, Gather(logits, topK.SmallestKept(logits) / temperature));
    }

    // Dividing keeps the order but can make equals of neighbours, so the floor is compared after it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Gather(ReadOnlySpan<float> logits, float floor)
    {
        int width = Vector<float>.Count;
        int count = 0;
        int at = 0;
        for (; at <= logits.Length - width; at += width)
        {
            if (Vector.GreaterThanOrEqualAny(new Vector<float>(logits[at..]) / new Vector<float>(temperature), new Vector<float>(floor)))
            {
                count = Add(logits.Slice(at, width), at, floor, count);
            }
        }

        return Add(logits[at..], at, floor, count);
    }

    private int Add(ReadOnlySpan<float> logits, int firstId, float floor, int count)
    {
        for (int i = 0; i < logits.Length; i++)
        {
            float scaled = logits[i] / temperature;
            if (scaled >= floor)
            {
                _ids[count] = firstId + i;
                _logits[count++] = scaled;
            }
        }

        return count;
    }
}
