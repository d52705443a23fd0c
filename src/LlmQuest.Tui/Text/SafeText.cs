using System.Globalization;
using System.Text;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Text;

/// <summary>The last gate before the terminal: whatever a pane says, nothing that drives the terminal or hides in the text gets through.</summary>
internal static class SafeText
{
    private const int Joiner = 0x200D;

    /// <summary>The text without control characters, line breaks, and characters that have no width; emoji may be joined.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach ((Rune rune, bool isHidden) in Judged(DisplayText.Strip(text)))
        {
            if (rune.Value is '\n' or '\t')
            {
                safe.Append(' ');
            }
            else if (!isHidden)
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    /// <summary>Each character of a text, and whether it drives the terminal or hides in the text.</summary>
    public static IEnumerable<(Rune Rune, bool IsHidden)> Judged(string text)
    {
        bool isAfterSymbol = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            bool isJoined = rune.Value == Joiner && isAfterSymbol;
            yield return (rune, !isJoined && category is (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
            isAfterSymbol = category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol || (isAfterSymbol && category is UnicodeCategory.NonSpacingMark);
        }
    }
}
