using System.Globalization;
using System.Text;
using LlmQuest.Core.Text;
using Terminal.Gui.Text;

namespace LlmQuest.Tui.Text;

/// <summary>Breaks text into lines of at most so many columns, at spaces where there are any.</summary>
public static class TextWrapper
{
    private const string Tab = "    ";

    /// <summary>Wraps a text; a newline always begins a new line.</summary>
    /// <param name="text">Text without control characters but newline and tab.</param>
    /// <param name="width">Columns, at least 2: a wide character takes two.</param>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (string paragraph in Expanded(text).Split('\n'))
        {
            foreach (string line in WrapParagraph(paragraph, Math.Max(2, width)))
            {
                yield return line;
            }
        }
    }

    /// <summary>The part of a text that its last line was made of: what comes behind the text is wrapped together with it, and with nothing before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="last">The last line that <see cref="Wrap"/> made of it.</param>
    public static string TailOf(string text, string last)
    {
        string expanded = Expanded(text);
        string paragraph = expanded[(expanded.LastIndexOf('\n') + 1)..];
        int end = paragraph.TrimEnd().Length;
        return end == 0 ? paragraph : last.Length == 0 ? "" : paragraph[(end - last.Length)..];
    }

    /// <summary>Cuts a text to one line of at most so many columns, with an ellipsis where something is missing.</summary>
    public static string Fit(string text, int width)
    {
        if (width <= 0)
        {
            return "";
        }

        if (Columns(text) <= width)
        {
            return text;
        }

        var line = new StringBuilder();
        int columns = 0;
        foreach (string grapheme in Graphemes(text))
        {
            columns += Columns(grapheme);
            if (columns > width - 1)
            {
                break;
            }

            line.Append(grapheme);
        }

        return line.Append('…').ToString();
    }

    /// <summary>Columns a text takes on screen.</summary>
    public static int Columns(string text) => IsPlain(text) ? text.Length : Math.Max(0, text.GetColumns());

    private static string Expanded(string text) => text.Replace("\t", Tab, StringComparison.Ordinal);

    private static IEnumerable<string> WrapParagraph(string paragraph, int width)
        => paragraph.Length <= width && IsPlain(paragraph) ? [paragraph.TrimEnd()] : LineBreaks.Of(paragraph, width, Columns);

    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0;

    private static IEnumerable<string> Graphemes(string text)
    {
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
