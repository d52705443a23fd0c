using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>A row whose parts stand at columns of their own, put from left to right.</summary>
internal sealed class PartLine
{
    private readonly List<Part> _parts = [];
    private int _columns;

    /// <summary>Puts a part at a column, or behind what is there already.</summary>
    public PartLine Put(int column, Part part)
    {
        if (column > _columns)
        {
            Add(new Part(new string(' ', column - _columns)));
        }

        return Add(part);
    }

    /// <summary>Puts a part behind what is there.</summary>
    public PartLine Add(Part part)
    {
        _parts.Add(part);
        _columns += TextWrapper.Columns(part.Text);
        return this;
    }

    /// <summary>The row.</summary>
    public Row ToRow() => new([.. _parts]);
}
