using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>Holds a row to its width and to safe text, whatever was put into it.</summary>
internal static class RowFit
{
    /// <summary>The row, cut where it would be wider.</summary>
    public static Row Of(Row row, int width)
    {
        List<Part> parts = [];
        int left = width;
        foreach (Part part in row.Parts)
        {
            string text = TextWrapper.Fit(DisplayText.Strip(part.Text).Replace('\n', ' ').Replace('\t', ' '), left);
            if (text.Length > 0)
            {
                parts.Add(part with { Text = text });
            }

            left -= TextWrapper.Columns(text);
        }

        return new Row([.. parts]);
    }
}
