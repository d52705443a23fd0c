namespace LlmQuest.Reports.Board;

/// <summary>So many of so many, with how sure that is.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Share(int Count, int Of)
{
    private const double Z = 1.959963984540054;

    /// <summary>The share, from 0 to 1; not a number when there are none.</summary>
    public double Value => Of == 0 ? double.NaN : (double)Count / Of;

    /// <summary>The interval in which the share of many more such learners lies, 95 times in 100.</summary>
    /// <remarks>Wilson 1927, Probable inference, the law of succession, and statistical inference; JASA 22 (158).</remarks>
    public (double Low, double High) Interval
    {
        get
        {
            if (Of == 0)
            {
                return (0, 1);
            }

            double share = Value;
            double wide = Z * Z / Of;
            double middle = share + (wide / 2);
            double reach = Z * Math.Sqrt((share * (1 - share) / Of) + (wide / (4 * Of)));
            return (Math.Max(0, (middle - reach) / (1 + wide)), Math.Min(1, (middle + reach) / (1 + wide)));
        }
    }

    /// <summary>How many of a number of things are so.</summary>
    /// <param name="things">The things.</param>
    /// <param name="isSo">Whether one is so.</param>
    /// <typeparam name="T">What they are.</typeparam>
    public static Share Among<T>(IEnumerable<T> things, Func<T, bool> isSo)
    {
        int count = 0;
        int of = 0;
        foreach (T thing in things)
        {
            of++;
            count += isSo(thing) ? 1 : 0;
        }

        return new Share(count, of);
    }
}
