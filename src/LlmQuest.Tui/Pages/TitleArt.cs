using System.Collections.Immutable;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Pages;

/// <summary>The drawing of the title screen: the Next-Word Engine, five words on their way in and none out yet.</summary>
internal static class TitleArt
{
    private const int WideFrom = 70;

    private static readonly ImmutableArray<string> Engine =
    [
        "  the ──╮   ╭───────────────╮",
        "  cat ──┤   │ ░ ░ ▒ ▒ ▓ ▓ █ │",
        "  sat ──┼───┤ ▒ ░ ▓ ░ █ ▒ ▓ ├───  ?",
        "  on  ──┤   │ ░ ▓ ▒ █ ░ ▓ ▒ │",
        "  the ──╯   ╰───────────────╯",
    ];

    private static readonly ImmutableArray<string> Words =
    [
        "",
        "L L M   Q U E S T",
        "The Next-Word Engine",
        "You guess. Then the machine does.",
        "",
    ];

    private const string Told = "The Next-Word Engine: five words are on their way into it, and none is out yet. You guess. Then the machine does.";

    /// <summary>The rows; where nothing is drawn, a sentence says what they show.</summary>
    /// <param name="width">Columns of a row.</param>
    public static IEnumerable<Row> Rows(int width)
        => Engine.Select((line, i) => Drawn(i, width >= WideFrom
            ? Row.Of(new Part(line.PadRight(Engine.Max(other => other.Length) + 4)), new Part(Words[i], i == 1 ? Tone.Strong : Tone.Normal))
            : Row.Of(line)));

    private static Row Drawn(int place, Row row)
    {
        Row drawn = row.OnlyDrawn();
        return place > 0 ? drawn : new Row(drawn.Parts.SetItem(0, drawn.Parts[0] with { Plain = Told }));
    }
}
