namespace LlmQuest.Core.Labs.Plain;

/// <summary>A table of texts in columns; what does not fit the line is cut, the last column first.</summary>
/// <param name="heads">The heads, one for each column; a head that begins with <c>&gt;</c> sets its column to the right.</param>
public sealed class Grid(params string[] heads)
{
    private const int Gap = 2;
    private const int LeastOfLast = 16;
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="cells">One line of text for each column.</param>
    /// <returns>This table.</returns>
    /// <exception cref="ArgumentException">There are more or fewer cells than columns.</exception>
    public Grid Add(params string[] cells)
    {
        if (cells.Length != heads.Length)
        {
            throw new ArgumentException($"A row of this table has {heads.Length} cells, not {cells.Length}.", nameof(cells));
        }

        _rows.Add(cells);
        return this;
    }

    /// <summary>The table, its head first; nothing where there are no columns.</summary>
    /// <param name="columns">Most columns of a terminal that a line takes.</param>
    public IEnumerable<string> Lines(int columns = Cells.Line)
    {
        if (heads.Length == 0)
        {
            return [];
        }

        string[] shown = [.. heads.Select(head => head.TrimStart('>'))];
        int[] widths = [.. Enumerable.Range(0, heads.Length).Select(column => _rows.Select(row => Cells.Of(row[column])).Append(Cells.Of(shown[column])).Max())];
        Shrink(widths, columns);
        return _rows.Prepend(shown).Select(row => Row(row, widths));
    }

    // The last column gives way first, then always the widest.
    private static void Shrink(int[] widths, int columns)
    {
        int excess = widths.Sum() + (Gap * (widths.Length - 1)) - columns;
        int last = Math.Clamp(excess, 0, Math.Max(0, widths[^1] - LeastOfLast));
        widths[^1] -= last;
        for (excess -= last; excess > 0; excess--)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }
    }

    private string Row(string[] row, int[] widths)
        => string.Join(new string(' ', Gap), row.Select((cell, column) => heads[column].StartsWith('>')
            ? Cells.PadLeft(Cells.Fit(cell, widths[column]), widths[column])
            : Cells.Pad(Cells.Fit(cell, widths[column]), widths[column]))).TrimEnd();
}
