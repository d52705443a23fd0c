namespace LlmQuest.Reports.Quality;

/// <summary>What learners had right in the form before and in the form after, of the same learners.</summary>
/// <param name="Count">Learners who answered in both forms.</param>
/// <param name="Before">Their mean share right before, from 0 to 1; not a number when there are none.</param>
/// <param name="After">Their mean share right after.</param>
/// <param name="Low">Lower end of the 95 % interval of the difference.</param>
/// <param name="High">Upper end.</param>
public sealed record Gain(int Count, double Before, double After, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The mean difference, from -1 to 1.</summary>
    public double Value => After - Before;

    /// <summary>Of pairs of shares, one pair a learner.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <remarks>
    /// Agresti and Min 2005, Simple improved confidence intervals for comparing matched proportions, Statistics in Medicine 24: half a learner is added to
    /// each of the four cells, so that the interval keeps a width where nobody or everybody changed. With several questions an objective the shares stand
    /// in the place of 0 and 1.
    /// </remarks>
    public static Gain Of(IReadOnlyCollection<(double Before, double After)> pairs)
    {
        int count = pairs.Count;
        double sum = pairs.Sum(pair => pair.After - pair.Before);
        double squares = pairs.Sum(pair => (pair.After - pair.Before) * (pair.After - pair.Before));
        double of = count + 2;
        double middle = sum / of;
        double reach = Z * Math.Sqrt(Math.Max(0, ((squares + 1) / of) - (middle * middle)) / of);
        return new Gain(
            count,
            count == 0 ? double.NaN : pairs.Average(pair => pair.Before),
            count == 0 ? double.NaN : pairs.Average(pair => pair.After),
            Math.Max(-1, middle - reach),
            Math.Min(1, middle + reach));
    }
}
