using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>Longer texts, of a model or of ours, in rows.</summary>
internal static class Prose
{
    /// <summary>The rows of a text: its line breaks begin new ones, everything else that cannot be seen is made visible.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="width">Columns of a row.</param>
    /// <param name="tone">How it looks.</param>
    /// <param name="before">What stands before each row.</param>
    public static IEnumerable<Row> Of(string text, int width, Tone tone = Tone.Normal, string before = "")
        => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')
            .SelectMany(paragraph => TextWrapper.Wrap(Glyphs.Line(paragraph), Math.Max(2, width - before.Length)))
            .Select(line => Row.Of(before + line, tone));

    /// <summary>The beginning of a text on one line; a long one need not be looked through.</summary>
    public static string Head(string? text, int columns)
        => text is null ? "" : TextWrapper.Fit(Glyphs.Line(text.Length > 2 * columns ? text[..(2 * columns)] : text), columns);

    /// <summary>A piece of a model: its spaces can be seen.</summary>
    public static string Piece(string? text, int columns) => text is null ? "" : text.Length == 0 ? "(part)" : TextWrapper.Fit(Glyphs.Piece(text), columns);
}
