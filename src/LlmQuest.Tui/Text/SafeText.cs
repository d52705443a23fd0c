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
        bool isAfterSymbol = false;
        foreach (Rune rune in DisplayText.Strip(text).EnumerateRunes())
        {
            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\n' or '\t')
            {
                safe.Append(' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.Control) || (rune.Value == Joiner && isAfterSymbol))
            {
                safe.Append(rune);
            }

            isAfterSymbol = category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol || (isAfterSymbol && category is UnicodeCategory.NonSpacingMark);
        }

        return safe.ToString();
    }
}
