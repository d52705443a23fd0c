using System.Globalization;
using System.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Longer texts in lines of so many columns, broken at spaces where there are any.</summary>
public static class Wrapped
{
    /// <summary>The lines of a text; a line break in it begins a new one, everything else that cannot be seen is made visible.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="columns">Columns of a line, at least 2.</param>
    public static IEnumerable<string> Lines(string text, int columns)
        => text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => Paragraph(Glyphs.Line(paragraph), columns));

    /// <summary>Two texts beside each other, each in half of the line.</summary>
    public static IEnumerable<string> SideBySide(string left, string right)
    {
        const string Gap = " │ ";
        int half = (Cells.Line - Gap.Length) / 2;
        string[] lefts = [.. Lines(left, half)];
        string[] rights = [.. Lines(right, half)];
        return Enumerable.Range(0, Math.Max(lefts.Length, rights.Length))
            .Select(i => (Cells.Pad(i < lefts.Length ? lefts[i] : "", half) + Gap + (i < rights.Length ? rights[i] : "")).TrimEnd());
    }

    private static IEnumerable<string> Paragraph(string text, int columns)
    {
        var line = new StringBuilder();
        int used = 0;
        int space = -1;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            int wide = Cells.Of(element);
            if (used + wide > columns)
            {
                int cut = space > 0 && element != " " ? space + 1 : line.Length;
                yield return line.ToString(0, cut).TrimEnd();
                line.Remove(0, cut);
                used = Cells.Of(line.ToString());
                space = -1;
                if (element == " " && line.Length == 0)
                {
                    continue;
                }
            }

            space = element == " " ? line.Length : space;
            line.Append(element);
            used += wide;
        }

        yield return line.ToString();
    }
}
