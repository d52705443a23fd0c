namespace LlmQuest.Inference.Statistics;

/// <summary>Whether two lists of numbers put the same things in the same order.</summary>
public static class RankCorrelation
{
    /// <summary>Spearman's rank correlation: 1 is the same order, −1 the reverse; null for fewer than three numbers, or where all of a list are equal.</summary>
    /// <param name="first">Numbers of some things.</param>
    /// <param name="second">Other numbers of the same things, in the same order.</param>
    /// <remarks>Spearman 1904: Pearson's correlation of the ranks; equal numbers share the mean of their ranks.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"There are {first.Count} numbers and {second.Count}.", nameof(second));
        }

        return first.Count < 3 ? null : Pearson(Ranks(first), Ranks(second));
    }

    private static double[] Ranks(IReadOnlyList<double> numbers)
    {
        int[] order = [.. Enumerable.Range(0, numbers.Count).OrderBy(i => numbers[i])];
        double[] ranks = new double[numbers.Count];
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && numbers[order[end]].Equals(numbers[order[start]]))
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                ranks[order[i]] = (start + end + 1) / 2.0;
            }
        }

        return ranks;
    }

    private static double? Pearson(double[] first, double[] second)
    {
        double mean = (first.Length + 1) / 2.0;
        double product = first.Zip(second, (a, b) => (a - mean) * (b - mean)).Sum();
        double squares = first.Sum(a => (a - mean) * (a - mean)) * second.Sum(b => (b - mean) * (b - mean));
        return squares > 0 ? product / Math.Sqrt(squares) : null;
    }
}
