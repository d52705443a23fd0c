using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>Turns blocks of the transcript into rows of a given width.</summary>
internal static class TranscriptLayout
{
    /// <summary>Stands before every row of the model's words.</summary>
    public const string AnswerMark = "│ ";

    /// <summary>The rows of one block, a blank one before it where that helps reading.</summary>
    public static IEnumerable<TranscriptLine> Rows(TranscriptEntry entry, int width, bool isFirst)
    {
        (string first, string next, Tone tone, bool apart) = Look(entry.Kind);
        if (apart && !isFirst)
        {
            yield return new TranscriptLine("", Tone.Normal);
        }

        string mark = first;
        string text = DisplayText.Strip(entry.Text);
        foreach (string row in entry.Kind == TranscriptKind.Picture ? Picture(text, width) : TextWrapper.Wrap(text, width - first.Length))
        {
            yield return new TranscriptLine(mark + row, tone);
            mark = next;
        }
    }

    // Beside the story there is no room for it, and the lab's panel shows it anyway.
    private static IEnumerable<string> Picture(string text, int width)
    {
        string[] lines = text.Split('\n');
        return lines.All(line => Cells.Of(line) <= width) ? lines : TextWrapper.Wrap("The lab's panel shows what came out.", width);
    }

    private static (string First, string Next, Tone Tone, bool Apart) Look(TranscriptKind kind) => kind switch
    {
        TranscriptKind.Title => ("", "", Tone.Heading, true),
        TranscriptKind.Story => ("", "", Tone.Normal, true),
        TranscriptKind.Command => ("> ", "  ", Tone.Strong, true),
        TranscriptKind.Answer => (AnswerMark, AnswerMark, Tone.Normal, true),
        TranscriptKind.Picture => ("", "", Tone.Normal, true),
        TranscriptKind.Figures => ("  ", "  ", Tone.Faint, false),
        TranscriptKind.Success => ("* ", "  ", Tone.Good, true),
        TranscriptKind.Problem => ("! ", "  ", Tone.Warning, false),
        _ => ("", "", Tone.Normal, false),
    };
}
