using System.Globalization;
using System.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>How many columns of a terminal a text takes, and texts cut or filled up to so many.</summary>
/// <remarks>Where terminals differ it counts the wider: a line may come out a little short, never too long.</remarks>
public static class Cells
{
    /// <summary>Columns of every plain rendering.</summary>
    public const int Line = 80;

    private const string Cut = "…";

    // The blocks of Unicode that East Asian Width (UAX #11) calls wide, and the emoji.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23F3), (0x25FD, 0x25FE), (0x2600, 0x27BF), (0x2B1B, 0x2B55), (0x2E80, 0xA4CF),
        (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F000, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>Columns of a text without line breaks.</summary>
    public static int Of(string text)
    {
        int columns = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            columns += OfElement(elements.GetTextElement());
        }

        return columns;
    }

    /// <summary>The text, cut to so many columns; a cut is marked.</summary>
    public static string Fit(string text, int columns)
    {
        if (text.Length <= columns && text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var kept = new StringBuilder();
        int used = 0;
        int keptBefore = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            used += OfElement(element);
            if (used > columns)
            {
                return kept.ToString(0, keptBefore) + Cut;
            }

            kept.Append(element);
            keptBefore = used <= columns - 1 ? kept.Length : keptBefore;
        }

        return text;
    }

    /// <summary>The text with spaces behind it, up to so many columns.</summary>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    /// <summary>The text with spaces before it, up to so many columns.</summary>
    public static string PadLeft(string text, int columns) => new string(' ', Math.Max(0, columns - Of(text))) + text;

    private static int OfElement(string element)
    {
        int columns = 0;
        foreach (Rune rune in element.EnumerateRunes())
        {
            columns = Math.Max(columns, IsWide(rune.Value) ? 2 : 1);
        }

        return element.Contains('\uFE0F', StringComparison.Ordinal) ? 2 : columns;
    }

    private static bool IsWide(int value) => value >= Wide[0].First && Array.Exists(Wide, range => value >= range.First && value <= range.Last);
}
