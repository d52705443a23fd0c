using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>A table of parts. Where there is no room its optional columns go first, the last of them before the others; then the last column is cut.</summary>
/// <param name="heads">The heads, one for each column: <c>~</c> makes a column optional, <c>&gt;</c> behind it sets it to the right. A column without any text is left out.</param>
internal sealed class PanelGrid(params string[] heads)
{
    private const int Gap = 2;
    private const int LeastOfLast = 12;
    private const char Optional = '~';
    private const char ToRight = '>';
    private readonly string[] _shown = [.. heads.Select(head => head.TrimStart(Optional, ToRight))];
    private readonly List<(Part[] Cells, Row[] Below)> _rows = [];

    /// <summary>Whether it has no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row of safe texts, one for each column.</summary>
    public PanelGrid Add(params string[] cells) => Add([.. cells.Select(cell => new Part(cell))]);

    /// <summary>Adds a row of parts, one for each column.</summary>
    public PanelGrid Add(params Part[] cells)
    {
        if (cells.Length != heads.Length)
        {
            throw new ArgumentException($"A row of this table has {heads.Length} cells, not {cells.Length}.", nameof(cells));
        }

        _rows.Add((cells, []));
        return this;
    }

    /// <summary>Puts rows under the last one, as wide as the table.</summary>
    public PanelGrid Under(IEnumerable<Row> rows)
    {
        _rows[^1] = (_rows[^1].Cells, [.. _rows[^1].Below, .. rows]);
        return this;
    }

    /// <summary>The rows, the heads first; nothing where there are none.</summary>
    public IEnumerable<Row> Rows(int width)
    {
        if (IsEmpty)
        {
            yield break;
        }

        int[] columns = Kept(width);
        int[] widths = Widths(columns, width);
        if (columns.Any(column => _shown[column].Length > 0))
        {
            yield return Line([.. _shown.Select(head => new Part(head, Tone.Faint))], columns, widths);
        }

        foreach ((Part[] cells, Row[] below) in _rows)
        {
            yield return Line(cells, columns, widths);
            foreach (Row row in below)
            {
                yield return row;
            }
        }
    }

    private int[] Kept(int width)
    {
        List<int> columns = [.. Enumerable.Range(0, heads.Length).Where(column => _rows.Exists(row => row.Cells[column].Text.Length > 0))];
        while (Needed(columns) > width && columns.FindLastIndex(column => heads[column].StartsWith(Optional)) is >= 0 and var optional)
        {
            columns.RemoveAt(optional);
        }

        return [.. columns];
    }

    private int Needed(List<int> columns)
        => columns.Select((column, i) => i == columns.Count - 1 ? Math.Min(Widest(column), LeastOfLast) : Widest(column)).Sum() + (Gap * Math.Max(0, columns.Count - 1));

    private int[] Widths(int[] columns, int width)
    {
        int[] widths = [.. columns.Select(Widest)];
        if (widths.Length == 0)
        {
            return widths;
        }

        int excess = widths.Sum() + (Gap * (widths.Length - 1)) - width;
        int last = Math.Clamp(excess, 0, Math.Max(0, widths[^1] - LeastOfLast));
        widths[^1] -= last;
        for (excess -= last; excess > 0 && widths.Max() > 1; excess--)
        {
            widths[Array.IndexOf(widths, widths.Max())]--;
        }

        return widths;
    }

    private int Widest(int column) => Math.Max(TextWrapper.Columns(_shown[column]), _rows.Max(row => TextWrapper.Columns(row.Cells[column].Text)));

    private Row Line(Part[] cells, int[] columns, int[] widths)
    {
        var line = new PartLine();
        int at = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            Part cell = cells[columns[i]] with { Text = TextWrapper.Fit(cells[columns[i]].Text, widths[i]) };
            bool isRight = heads[columns[i]].TrimStart(Optional).StartsWith(ToRight);
            if (cell.Text.Length > 0)
            {
                line.Put(isRight ? at + widths[i] - TextWrapper.Columns(cell.Text) : at, cell);
            }

            at += widths[i] + Gap;
        }

        return line.ToRow();
    }
}
