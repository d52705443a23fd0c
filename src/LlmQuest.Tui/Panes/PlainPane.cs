using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Panes;

/// <summary>A pane line by line, for ears and pipes.</summary>
public static class PlainPane
{
    /// <summary>Its title and its rows.</summary>
    public static string Of(IPane pane)
        => DisplayText.Strip(string.Join('\n', pane.Rows(Cells.Line - 1).Select(row => row.Text.TrimEnd()).Prepend(pane.Title)).TrimEnd());
}
