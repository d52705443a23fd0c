using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Longer texts in lines of so many columns, broken at spaces where there are any.</summary>
public static class Wrapped
{
    /// <summary>The lines of a text; a line break in it begins a new one, everything else that cannot be seen is made visible.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="columns">Columns of a line, at least 2.</param>
    public static IEnumerable<string> Lines(string text, int columns)
        => text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => LineBreaks.Of(Glyphs.Line(paragraph), columns, Cells.Of));

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
}
