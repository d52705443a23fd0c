using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Text;

/// <summary>Characters that cannot be seen, in a line that is typed: they stand there by number, <c>⟨U+200B⟩</c>, and are meant when the line is sent.</summary>
internal static partial class VisibleInput
{
    /// <summary>The text with each character that is held back from the screen replaced by its number; line breaks and tabs are left.</summary>
    public static string Shown(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach ((Rune rune, bool isHidden) in DisplayText.Judged(text))
        {
            if (isHidden)
            {
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }

    /// <summary>The text that is meant by a line.</summary>
    public static string Meant(string line) => Numbered.Replace(line, match =>
        int.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) && Rune.IsValid(value) ? new Rune(value).ToString() : match.Value);

    [GeneratedRegex("⟨U\\+([0-9A-Fa-f]{4,6})⟩")]
    private static partial Regex Numbered { get; }
}
