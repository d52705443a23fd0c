namespace LlmQuest.Inference.Statistics;

/// <summary>Exact tests and intervals of a share.</summary>
public static class BinomialTests
{
    private const double Normal975 = 1.959963984540054;

    /// <summary>Two-sided exact p-value of a count when each outcome has probability one half; 1 when there are no trials.</summary>
    /// <param name="successes">Successes, from 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static double TwoSidedHalf(int successes, int n)
    {
        Check(successes, n);
        int tail = Math.Min(successes, n - successes);
        double logChoose = 0;
        double sum = 0;
        for (int i = 0; i <= tail; i++)
        {
            sum += Math.Exp(logChoose - (n * Math.Log(2)));
            logChoose += Math.Log((double)(n - i) / (i + 1));
        }

        return Math.Min(1, 2 * sum);
    }

    /// <summary>Exact McNemar test of two systems on the same items: p-value from the items only one had right.</summary>
    /// <param name="onlyFirstRight">Items only the first had right.</param>
    /// <param name="onlySecondRight">Items only the second had right.</param>
    /// <remarks>McNemar 1947, in its exact binomial form.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static double McNemar(int onlyFirstRight, int onlySecondRight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecondRight);
        return TwoSidedHalf(onlyFirstRight, onlyFirstRight + onlySecondRight);
    }

    /// <summary>The 95 % Wilson score interval of a share, within [0, 1]; null when there are no trials.</summary>
    /// <param name="successes">Successes, from 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials.</param>
    /// <remarks>Wilson 1927, without continuity correction.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count is outside its range.</exception>
    public static Interval? Wilson95(int successes, int n)
    {
        Check(successes, n);
        if (n == 0)
        {
            return null;
        }

        double share = (double)successes / n;
        double square = Normal975 * Normal975 / n;
        double middle = share + (square / 2);
        double half = Normal975 * Math.Sqrt(((share * (1 - share)) + (square / 4)) / n);
        return new Interval(Math.Max(0, (middle - half) / (1 + square)), Math.Min(1, (middle + half) / (1 + square)));
    }

    private static void Check(int successes, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
    }
}
