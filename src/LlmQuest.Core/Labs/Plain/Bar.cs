namespace LlmQuest.Core.Labs.Plain;

/// <summary>Shares drawn with block characters.</summary>
public static class Bar
{
    private const int Parts = 8;
    private const string Eighths = " ▏▎▍▌▋▊▉";
    private const string Shades = " ░▒▓█";
    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>A bar from the left, in eighths of a column; what is more than nothing shows at least one.</summary>
    /// <param name="share">How much of it is full, 0 to 1.</param>
    /// <param name="columns">Its columns when it is full.</param>
    /// <returns>As many characters as columns.</returns>
    public static string Of(double share, int columns)
    {
        double clamped = double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0;
        int eighths = (int)Math.Round(clamped * columns * Parts);
        eighths = clamped > 0 ? Math.Max(1, eighths) : 0;
        string bar = new('█', eighths / Parts);
        return (eighths % Parts == 0 ? bar : bar + Eighths[eighths % Parts]).PadRight(columns);
    }

    /// <summary>One character that is the darker the larger the share, 0 to 1.</summary>
    public static char Shade(double share)
        => Shades[(int)Math.Round((double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0) * (Shades.Length - 1))];

    /// <summary>A curve in one line, a character for each number, from the smallest to the largest of them.</summary>
    public static string Curve(IReadOnlyList<double> numbers)
    {
        if (numbers.Count == 0)
        {
            return "";
        }

        double lowest = numbers.Min();
        double range = numbers.Max() - lowest;
        return new string([.. numbers.Select(number => Heights[range == 0 ? 0 : (int)Math.Round((number - lowest) / range * (Heights.Length - 1))])]);
    }
}
