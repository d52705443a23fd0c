using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>A scale of numbers, a row for each: its mark, how far it spreads, a line at zero and one at the neutral number.</summary>
/// <param name="numbers">Every number that must be on it, at least one.</param>
/// <param name="columns">Its columns.</param>
internal sealed class Forest(IReadOnlyList<double> numbers, int columns)
{
    /// <summary>Where a row stands.</summary>
    public const char Mark = '●';

    /// <summary>How far it spreads.</summary>
    public const char Spread = '─';

    /// <summary>The line at zero.</summary>
    public const char Zero = '|';

    /// <summary>The line at the neutral number.</summary>
    public const char Neutral = ':';

    /// <summary>How far neutral words reach.</summary>
    public const char Band = '░';

    private readonly double _low = numbers.Min();
    private readonly double _high = numbers.Max();

    /// <summary>The ends of the scale.</summary>
    /// <param name="unit">The unit of the numbers.</param>
    public string Heading(string unit)
    {
        string low = Shares.Two(_low);
        string high = Shares.Two(_high);
        string named = $"{high} {unit}";
        string right = low.Length + named.Length < columns ? named : high;
        return low + right.PadLeft(Math.Max(right.Length + 1, columns - low.Length));
    }

    /// <summary>A row.</summary>
    /// <param name="number">Where its mark is.</param>
    /// <param name="spread">From where to where it spreads; null where nothing says so.</param>
    /// <param name="band">From where to where neutral words reach; null for none.</param>
    /// <param name="neutral">Where the neutral line is; null for none.</param>
    public string Row(double number, (double From, double To)? spread = null, (double From, double To)? band = null, double? neutral = null)
    {
        char[] row = [.. Enumerable.Repeat(' ', columns)];
        Fill(row, band, Band);
        Fill(row, spread, Spread);
        if (neutral is { } at)
        {
            row[Place(at)] = Neutral;
        }

        row[Place(0)] = Zero;
        row[Place(number)] = Mark;
        return new string(row).TrimEnd();
    }

    private void Fill(char[] row, (double From, double To)? range, char with)
    {
        if (range is { } ends)
        {
            row.AsSpan(Place(ends.From), Place(ends.To) - Place(ends.From) + 1).Fill(with);
        }
    }

    private int Place(double number) => _high > _low ? (int)Math.Round(Math.Clamp((number - _low) / (_high - _low), 0, 1) * (columns - 1)) : columns / 2;
}
