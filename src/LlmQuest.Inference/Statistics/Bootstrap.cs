using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Statistics;

/// <summary>Intervals of any statistic, from samples drawn anew out of the items.</summary>
public static class Bootstrap
{
    /// <summary>The 95 % percentile interval of a statistic; null when it could be computed for no sample.</summary>
    /// <param name="items">Items there are.</param>
    /// <param name="statistic">Computes the statistic over the items of the numbers given, as many as there are items and some more than once; null where it cannot. It must not keep the list.</param>
    /// <param name="random">Where the samples come from: the same stream gives the same interval.</param>
    /// <param name="samples">How many samples are drawn.</param>
    /// <remarks>Efron 1979. Percentiles are interpolated linearly, as numpy does; samples without a value are left out.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="items"/> is negative or <paramref name="samples"/> not positive.</exception>
    public static Interval? Percentile95(int items, Func<IReadOnlyList<int>, double?> statistic, RandomStream random, int samples = 2000)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegative(items);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        if (items == 0)
        {
            return null;
        }

        List<double> values = new(samples);
        int[] drawn = new int[items];
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < items; i++)
            {
                drawn[i] = (int)(random.NextDouble() * items);
            }

            if (statistic(drawn) is { } value)
            {
                values.Add(value);
            }
        }

        values.Sort();
        return values.Count == 0 ? null : new Interval(Quantile(values, 0.025), Quantile(values, 0.975));
    }

    private static double Quantile(List<double> sorted, double share)
    {
        double place = share * (sorted.Count - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Count - 1);
        return double.Lerp(sorted[below], sorted[above], place - below);
    }
}
