using System.Numerics;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>The tokens that top-k keeps, in id order, so that what follows touches tens of numbers and not the whole vocabulary.</summary>
internal sealed class CandidateSet(TopK topK, float temperature)
{
    private const int FirstRoom = 64;
    private int[] _ids = new int[FirstRoom];
    private float[] _logits = new float[FirstRoom];

    public int Id(int index) => _ids[index];

    /// <summary>The kept logits, divided by the temperature that comes just before.</summary>
    public Span<float> Collect(ReadOnlySpan<float> logits)
    {
        int count = Gather(logits, topK.SmallestKept(logits) / temperature);
        return _logits.AsSpan(0, count);
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
                if (count == _ids.Length)
                {
                    Array.Resize(ref _ids, 2 * count);
                    Array.Resize(ref _logits, 2 * count);
                }

                _ids[count] = firstId + i;
                _logits[count++] = scaled;
            }
        }

        return count;
    }
}
