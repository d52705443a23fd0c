using System.Collections.Immutable;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Panes;

/// <summary>One row of a pane.</summary>
/// <param name="Parts">Its pieces, from left to right.</param>
public sealed record Row(ImmutableArray<Part> Parts)
{
    /// <summary>A row with nothing in it.</summary>
    public static Row Empty { get; } = new([]);

    /// <summary>Its text.</summary>
    public string Text => string.Concat(Parts.Select(part => part.Text));

    /// <summary>The same row, not told where nothing is drawn.</summary>
    public Row OnlyDrawn() => new([.. Parts.Select(part => part with { Plain = "" })]);

    /// <summary>A row of plain text.</summary>
    public static Row Of(string text, Tone tone = Tone.Normal) => new([new Part(text, tone)]);

    /// <summary>A row of several pieces.</summary>
    public static Row Of(params ImmutableArray<Part> parts) => new(parts);

    /// <summary>A row that does something.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="deed">What it does.</param>
    public static Row Doing(string text, string deed) => new([new Part(text, Tone.Deed) { Deed = deed }]);

    /// <summary>A text in as many rows as it takes.</summary>
    public static IEnumerable<Row> Wrap(string text, int width, Tone tone = Tone.Normal)
        => LlmQuest.Tui.Text.TextWrapper.Wrap(DisplayText.Strip(text), width).Select(line => Of(line, tone));
}
