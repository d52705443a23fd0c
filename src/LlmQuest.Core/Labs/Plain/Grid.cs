namespace LlmQuest.Core.Labs.Plain;

/// <summary>A table of texts in columns; the last column takes what is left of the line and is cut where it must be.</summary>
/// <param name="heads">The heads, one for each column; a head that begins with <c>&gt;</c> sets its column to the right.</param>
public sealed class Grid(params string[] heads)
{
    private const int Gap = 2;
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

    /// <summary>The table, its head first.</summary>
    public IEnumerable<string> Lines()
    {
        string[] shown = [.. heads.Select(head => head.TrimStart('>'))];
        int[] widths = [.. Enumerable.Range(0, heads.Length).Select(column => _rows.Select(row => Cells.Of(row[column])).Append(Cells.Of(shown[column])).Max())];
        int before = widths[..^1].Sum() + (Gap * (widths.Length - 1));
        widths[^1] = Math.Min(widths[^1], Math.Max(1, Cells.Line - before));
        return _rows.Prepend(shown).Select(row => Row(row, widths));
    }

    private string Row(string[] row, int[] widths)
        => string.Join(new string(' ', Gap), row.Select((cell, column) => heads[column].StartsWith('>')
            ? Cells.PadLeft(Cells.Fit(cell, widths[column]), widths[column])
            : Cells.Pad(Cells.Fit(cell, widths[column]), widths[column]))).TrimEnd();
}
