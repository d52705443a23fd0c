using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>Pieces one behind another, in as many rows as they take.</summary>
/// <param name="width">Columns of a row.</param>
/// <param name="isProse">Whether a space that would begin a row is left out.</param>
internal sealed class Flow(int width, bool isProse = false)
{
    private readonly List<Row> _rows = [];
    private readonly List<Part> _row = [];
    private int _columns;

    /// <summary>Puts pieces behind the others; they stay together where a row has room for all of them.</summary>
    public void Add(params IReadOnlyList<Part> parts)
    {
        if (_columns > 0 && _columns + parts.Sum(part => Cells.Of(part.Text)) > width)
        {
            Break();
        }

        foreach (Part part in parts)
        {
            Put(part);
        }
    }

    /// <summary>Begins another row.</summary>
    public void Break()
    {
        _rows.Add(new Row([.. _row]));
        _row.Clear();
        _columns = 0;
    }

    /// <summary>The rows.</summary>
    public IReadOnlyList<Row> Rows()
    {
        if (_row.Count > 0)
        {
            Break();
        }

        return _rows;
    }

    private void Put(Part part)
    {
        int columns = Cells.Of(part.Text);
        if (_columns > 0 && _columns + columns > width)
        {
            Break();
        }

        string text = isProse && _columns == 0 && part.Text.Trim().Length > 0 ? part.Text.TrimStart(' ') : part.Text;
        if (columns <= width)
        {
            Append(part with { Text = text });
            return;
        }

        foreach ((int i, string line) in LineBreaks.Of(text, width, Cells.Of).Index())
        {
            if (i > 0)
            {
                Break();
            }

            Append(part with { Text = line });
        }
    }

    private void Append(Part part)
    {
        _row.Add(part);
        _columns += Cells.Of(part.Text);
    }
}
