using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Generate;

/// <summary>Where samples of one prompt part.</summary>
internal static class Divergence
{
    /// <summary>Mean, over all pairs, of the index of the first token that differs; equal samples part at their end. Null for one sample.</summary>
    public static double? MeanFirst(IReadOnlyList<SampleResult> samples)
    {
        if (samples.Count < 2)
        {
            return null;
        }

        long sum = 0;
        int pairs = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            for (int j = i + 1; j < samples.Count; j++)
            {
                sum += First(samples[i].TokenIds, samples[j].TokenIds);
                pairs++;
            }
        }

        return (double)sum / pairs;
    }

    private static int First(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        int shorter = Math.Min(a.Count, b.Count);
        for (int i = 0; i < shorter; i++)
        {
            if (a[i] != b[i])
            {
                return i;
            }
        }

        return shorter;
    }
}
