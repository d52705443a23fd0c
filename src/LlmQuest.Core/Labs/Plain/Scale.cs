using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>A scale of numbers in one line: a mark for each row, with a line at zero and one at another number.</summary>
/// <param name="numbers">Every number that must be on it, at least one.</param>
internal sealed class Scale(IReadOnlyList<double> numbers)
{
    private const int Columns = 46;
    private const char Zero = '|';
    private const char Neutral = ':';
    private const char Mark = '●';
    private readonly double _low = numbers.Min();
    private readonly double _high = numbers.Max();

    /// <summary>The ends of the scale.</summary>
    public string Heading()
    {
        string low = Shares.Two(_low);
        string high = string.Create(CultureInfo.InvariantCulture, $"{Shares.Two(_high)} nats");
        return low + high.PadLeft(Math.Max(high.Length + 1, Columns - low.Length));
    }

    /// <summary>A row with its mark.</summary>
    /// <param name="number">Where the mark is.</param>
    /// <param name="neutral">Where the other line is; null for none.</param>
    public string Row(double number, double? neutral)
    {
        char[] row = [.. Enumerable.Repeat(' ', Columns)];
        if (neutral is { } mark)
        {
            row[Place(mark)] = Neutral;
        }

        row[Place(0)] = Zero;
        row[Place(number)] = Mark;
        return new string(row).TrimEnd();
    }

    private int Place(double number) => _high > _low ? (int)Math.Round(Math.Clamp((number - _low) / (_high - _low), 0, 1) * (Columns - 1)) : Columns / 2;
}
