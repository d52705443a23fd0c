namespace LlmQuest.Reports.Board;

/// <summary>The middle of a number of durations, and where half of them lie.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Median">The median, in minutes; not a number when there are none.</param>
/// <param name="Low">The lower quartile, in minutes.</param>
/// <param name="High">The upper quartile, in minutes.</param>
public readonly record struct Spread(int Count, double Median, double Low, double High)
{
    /// <summary>Of durations in any order.</summary>
    /// <param name="times">The durations.</param>
    public static Spread Of(IEnumerable<TimeSpan> times)
    {
        double[] minutes = [.. times.Select(time => time.TotalMinutes).Order()];
        return new Spread(minutes.Length, At(minutes, 0.5), At(minutes, 0.25), At(minutes, 0.75));
    }

    // Between two values on a straight line, as R's type 7 and NumPy do.
    private static double At(double[] sorted, double quantile)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        double place = quantile * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
