using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Text;
using Terminal.Gui.Drawing;

namespace LlmQuest.Tui.Stages;

/// <summary>Turns blocks of the transcript into rows of a given width.</summary>
internal static class TranscriptLayout
{
    /// <summary>The rows of one block, a blank one before it where that helps reading.</summary>
    public static IEnumerable<TranscriptLine> Rows(TranscriptEntry entry, int width, bool isFirst)
    {
        (string first, string next, TextStyle style, bool apart) = Look(entry.Kind);
        if (apart && !isFirst)
        {
            yield return new TranscriptLine("", TextStyle.None);
        }

        string mark = first;
        string text = DisplayText.Strip(entry.Text);
        foreach (string row in entry.Kind == TranscriptKind.Picture ? text.Split('\n').Select(line => Cells.Fit(line, width)) : TextWrapper.Wrap(text, width - first.Length))
        {
            yield return new TranscriptLine(mark + row, style);
            mark = next;
        }
    }

    private static (string First, string Next, TextStyle Style, bool Apart) Look(TranscriptKind kind) => kind switch
    {
        TranscriptKind.Title => ("", "", TextStyle.Bold | TextStyle.Underline, true),
        TranscriptKind.Story => ("", "", TextStyle.None, true),
        TranscriptKind.Command => ("> ", "  ", TextStyle.Bold, true),
        TranscriptKind.Answer => ("│ ", "│ ", TextStyle.None, true),
        TranscriptKind.Picture => ("", "", TextStyle.None, true),
        TranscriptKind.Figures => ("  ", "  ", TextStyle.Faint, false),
        TranscriptKind.Success => ("* ", "  ", TextStyle.Bold, true),
        TranscriptKind.Problem => ("! ", "  ", TextStyle.None, false),
        _ => ("", "", TextStyle.None, false),
    };
}
