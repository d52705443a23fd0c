namespace LlmQuest.Reports.Quality;

/// <summary>How two things go together.</summary>
/// <param name="Value">Pearson's r, from -1 to 1.</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Count">Of how many pairs.</param>
public sealed record Correlation(double Value, double Low, double High, int Count)
{
    private const double Z = 1.959963984540054;
    private const int Fewest = 4;

    /// <summary>Of pairs of numbers; null when there are fewer than four, or one of the two is always the same.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <remarks>With one number 0 or 1 it is the point-biserial correlation. Interval: Fisher 1915, by the inverse hyperbolic tangent.</remarks>
    public static Correlation? Of(IReadOnlyCollection<(double X, double Y)> pairs)
    {
        int count = pairs.Count;
        if (count < Fewest)
        {
            return null;
        }

        double x = pairs.Average(pair => pair.X);
        double y = pairs.Average(pair => pair.Y);
        double xx = pairs.Sum(pair => (pair.X - x) * (pair.X - x));
        double yy = pairs.Sum(pair => (pair.Y - y) * (pair.Y - y));
        if (xx == 0 || yy == 0)
        {
            return null;
        }

        double r = Math.Clamp(pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / Math.Sqrt(xx * yy), -1, 1);
        double z = Math.Atanh(Math.Clamp(r, -0.999999, 0.999999));
        double reach = Z / Math.Sqrt(count - 3);
        return new Correlation(r, Math.Tanh(z - reach), Math.Tanh(z + reach), count);
    }
}
