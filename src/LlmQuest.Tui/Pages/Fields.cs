using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>Rows that pages are made of.</summary>
internal static class Fields
{
    /// <summary>A name with what belongs to it; what does not fit goes on below its beginning.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">What belongs to it.</param>
    /// <param name="columns">Columns of the names.</param>
    /// <param name="width">Columns of a row.</param>
    /// <param name="deed">What the name does; empty for nothing.</param>
    /// <param name="tone">How the text looks.</param>
    public static IEnumerable<Row> Named(string name, string text, int columns, int width, string deed = "", Tone tone = Tone.Normal)
    {
        string shown = Cells.Fit(DisplayText.Strip(name), columns);
        string gap = new(' ', Math.Max(1, columns + 1 - TextWrapper.Columns(shown)));
        string[] lines = [.. TextWrapper.Wrap(DisplayText.Strip(text), Math.Max(10, width - columns - 1))];
        yield return Row.Of(new Part(shown, deed.Length > 0 ? Tone.Deed : Tone.Strong) { Deed = deed }, new Part(gap), new Part(lines[0], tone));
        foreach (string line in lines.Skip(1))
        {
            yield return Row.Of(new Part(new string(' ', columns + 1)), new Part(line, tone));
        }
    }

    /// <summary>A heading with an empty row before it.</summary>
    public static IEnumerable<Row> Heading(string text) => [Row.Empty, Row.Of(DisplayText.Strip(text), Tone.Heading)];

    /// <summary>A text that does something.</summary>
    public static Part Deed(string text, string deed) => new(text, Tone.Deed) { Deed = deed };

    /// <summary>A text that does something of the page's own.</summary>
    public static Part Own(string text, string deed) => new(text, Tone.Deed) { Deed = Deeds.Own + deed };

    /// <summary>Parts with spaces between them.</summary>
    public static Row Spaced(params IEnumerable<Part> parts) => new([.. parts.SelectMany((part, i) => i == 0 ? [part] : new[] { new Part("  "), part })]);
}
