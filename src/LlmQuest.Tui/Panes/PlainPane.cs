using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Panes;

/// <summary>A pane line by line, for ears and pipes: a button is told as the line that does the same.</summary>
public static class PlainPane
{
    /// <summary>Its title and its rows.</summary>
    public static string Of(IPane pane)
        => DisplayText.Strip(string.Join('\n', pane.Rows(Cells.Line - 1).Select(Told).OfType<string>().Prepend(pane.Title)).TrimEnd());

    // A row of which nothing is left is none; an empty one stands between two others.
    private static string? Told(Row row)
    {
        string told = string.Concat(row.Parts.Select(Told)).TrimEnd();
        return told.Trim().Length == 0 && row.Text.Trim().Length > 0 ? null : told;
    }

    private static string Told(Part part)
        => part.Plain ?? (part.Deed.Length > 0 && part.Text.StartsWith('[') && part.Text.EndsWith(']') ? Line(part.Deed) : part.Text);

    private static string Line(string deed) => deed[0] switch
    {
        Deeds.Own or Deeds.Type => "",
        Deeds.Fill => $"[{deed[1..].TrimEnd()}{(deed.EndsWith(' ') ? " …" : "")}]",
        _ => $"[{deed}]",
    };
}
