using System.Globalization;
using System.Text;

namespace LlmQuest.Core.Text;

/// <summary>Makes foreign text safe to show: a model, a lesson or a paste must not drive the terminal, and must not hide in what is read.</summary>
public static class DisplayText
{
    private const int Joiner = 0x200D;

    // More than any language piles on one letter.
    private const int MostMarks = 8;

    /// <summary>Removes control characters but newline and tab, characters that turn the direction of text or cannot be seen, marks piled beyond reading, and halves of surrogate pairs. Emoji may be joined.</summary>
    public static string Strip(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach ((Rune rune, bool isHidden) in Judged(text))
        {
            if (!isHidden)
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    /// <summary>Removes what drives a terminal or turns text, and keeps what merely cannot be seen: for what a person types, who may mean it.</summary>
    public static string StripTyped(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!Drives(rune))
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    /// <summary>Each character of a text, and whether it drives the terminal or hides in the text; newline and tab do neither.</summary>
    public static IEnumerable<(Rune Rune, bool IsHidden)> Judged(string text)
    {
        bool isAfterSymbol = false;
        int marks = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            bool isMark = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            bool isJoined = rune.Value == Joiner && isAfterSymbol;
            yield return (rune, !isJoined && (Drives(rune) || category is UnicodeCategory.Format || IsBlank(rune.Value) || marks > MostMarks));
            isAfterSymbol = category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol || (isAfterSymbol && isMark);
        }
    }

    private static bool IsPlain(string text)
    {
        ReadOnlySpan<char> rest = text;
        int at = rest.IndexOfAnyExceptInRange(' ', '~');
        while (at >= 0 && rest[at] is ('\n' or '\t'))
        {
            rest = rest[(at + 1)..];
            at = rest.IndexOfAnyExceptInRange(' ', '~');
        }

        return at < 0;
    }

    private static bool Drives(Rune rune)
        => rune.Value is not ('\n' or '\t')
            && (Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029);

    // Ignorable by default, and of another category (https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt); the selector that makes an emoji of a sign is kept.
    private static bool IsBlank(int value)
        => value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or (>= 0xFE00 and <= 0xFE0E) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);
}
