using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Compare;

/// <summary>One of two texts, with a mark from which on it is another one.</summary>
internal static class MarkedSide
{
    /// <summary>The mark.</summary>
    public const char Mark = '»';

    /// <summary>The rows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Characters before the mark; null for none.</param>
    /// <param name="columns">Columns of a row.</param>
    public static Row[] Rows(string text, int? at, int columns)
    {
        if (at is not { } place)
        {
            return [.. Wrapped.Lines(text, columns).Select(line => Row.Of(line))];
        }

        int before = text.AsSpan(0, place).Count(Mark);
        List<Row> rows = [];
        foreach (string line in Wrapped.Lines($"{text[..place]}{Mark}{text[place..]}", columns))
        {
            int mark = PlaceOf(line, before);
            rows.Add(before < 0 ? Row.Of(line, Tone.Warning) : mark < 0 ? Row.Of(line) : Row.Of(new Part(line[..mark]), new Part(line[mark..], Tone.Warning)));
            before = mark >= 0 ? -1 : before - line.AsSpan().Count(Mark);
        }

        return [.. rows];
    }

    // Where the mark is, that stands behind so many of its kind; -1 where it is not in this line, or was before.
    private static int PlaceOf(string line, int before)
    {
        int at = -1;
        for (int i = 0; i <= before; i++)
        {
            at = line.IndexOf(Mark, at + 1);
            if (at < 0)
            {
                return -1;
            }
        }

        return at;
    }
}
