using System.Globalization;
using System.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Text of a model or a learner, made visible on one line.</summary>
public static class Glyphs
{
    /// <summary>A token's text: spaces as <c>·</c>, line breaks as <c>↵</c>, tabs as <c>→</c>, what cannot be seen by its code, such as <c>&lt;200B&gt;</c>.</summary>
    public static string Piece(string text) => Shown(text, seesSpaces: true);

    /// <summary>A longer text on one line: spaces stay spaces.</summary>
    public static string Line(string text) => Shown(text, seesSpaces: false);

    private static string Shown(string text, bool seesSpaces)
    {
        var shown = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case ' ' when seesSpaces: shown.Append('·'); break;
                case '\n': shown.Append('↵'); break;
                case '\t': shown.Append('→'); break;
                case '\r': shown.Append('␍'); break;
                case 0x200D or (>= 0xFE00 and <= 0xFE0F) when shown.Length > 0: shown.Append(rune); break;
                default: Append(shown, rune); break;
            }
        }

        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        bool isHidden = category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
            || (category == UnicodeCategory.SpaceSeparator && rune.Value != ' ');
        if (isHidden)
        {
            shown.Append(CultureInfo.InvariantCulture, $"<{rune.Value:X4}>");
        }
        else
        {
            shown.Append(rune);
        }
    }
}
