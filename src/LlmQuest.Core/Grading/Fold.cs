using System.Globalization;
using System.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Makes characters that mean the same the same: case, Unicode forms, spaces, quotes and dashes.</summary>
internal static class Fold
{
    private const int FirstMathLetter = 0x1D400;
    private const int AfterMathLetters = 0x1D6A4;

    // More marks on one letter than Unicode's stream-safe form has are not sorted: that bounds the work.
    private const int MostMarks = 30;
    private const int FullWidthOffset = 0xFEE0;

    // In the order of the digits; then plus, minus, equals, brackets and n.
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Superscripted = "0123456789+-=()n";

    /// <summary>The text in lower case, in one Unicode form, with one kind of space, quote and dash; superscripts become <c>^</c> and plain digits.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        bool wasRaised = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            int raised = rune.IsBmp ? Superscripts.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
            if (raised >= 0)
            {
                folded.Append(wasRaised ? "" : "^").Append(Superscripted[raised]);
            }
            else
            {
                Append(folded, rune);
            }

            wasRaised = raised >= 0;
        }

        return Composed(folded);
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (Rune.IsWhiteSpace(rune) || category == UnicodeCategory.Control)
        {
            folded.Append(' ');
            return;
        }

        if (category == UnicodeCategory.Format || rune.Value is >= 0xFE00 and <= 0xFE0F)
        {
            return;
        }

        Rune plain = Unstyled(rune);
        if (plain.IsBmp)
        {
            AppendPlain(folded, (char)plain.Value);
        }
        else
        {
            folded.Append(plain);
        }
    }

    private static void AppendPlain(StringBuilder folded, char c)
    {
        if (FoldTable.Plain.TryGetValue(c, out string? expansion))
        {
            bool isFraction = expansion.Contains('/', StringComparison.Ordinal) && folded.Length > 0 && char.IsAsciiDigit(folded[^1]);
            folded.Append(isFraction ? " " : "").Append(expansion);
        }
        else if (c == 'ß')
        {
            folded.Append("ss");
        }
        else
        {
            AppendParts(folded, Mark(c));
        }
    }

    // Composed letters are taken apart so that their marks can be sorted.
    private static void AppendParts(StringBuilder folded, char c)
    {
        if (FoldTable.Parts.TryGetValue(c, out (char Letter, char Mark) parts))
        {
            AppendParts(folded, parts.Letter);
            c = parts.Mark;
        }

        int at = folded.Length;
        int first = Math.Max(0, at - MostMarks);
        while (IsLow(c) && at > first && char.GetUnicodeCategory(folded[at - 1]) == UnicodeCategory.NonSpacingMark && !IsLow(folded[at - 1]))
        {
            at--;
        }

        folded.Insert(at, c);
    }

    private static bool IsLow(char c) => FoldTable.LowMarks.Contains(c, StringComparison.Ordinal);

    private static Rune Unstyled(Rune rune)
    {
        int value = rune.Value switch
        {
            // The two Turkish letters lose their case in a way that depends on the culture.
            'İ' or 'ı' => 'i',
            >= FirstMathLetter and < AfterMathLetters => "abcdefghijklmnopqrstuvwxyz"[(rune.Value - FirstMathLetter) % 26],
            _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber => '0' + (int)Rune.GetNumericValue(rune),
            >= 0xFF01 and <= 0xFF5E => rune.Value - FullWidthOffset,
            _ => rune.Value,
        };
        Rune upper = Rune.ToUpperInvariant(new Rune(value));
        Rune lower = Rune.ToLowerInvariant(upper);
        return lower.Value == 'ς' ? new Rune('σ') : lower;
    }

    private static char Mark(char c) => c switch
    {
        '‘' or '’' or '‚' or '‛' or '′' or 'ʼ' or '´' or '‹' or '›' or '\u02B9' => '\'',
        '“' or '”' or '„' or '‟' or '″' or '«' or '»' or '`' => '"',
        '−' => '-',
        '\u2044' or '\u2215' => '/',
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation ? '-' : c,
    };

    private static string Composed(StringBuilder folded)
    {
        var composed = new StringBuilder(folded.Length);
        foreach (char c in folded.ToString())
        {
            if (composed.Length > 0 && FoldTable.Composed.TryGetValue((composed[^1], c), out char letter))
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(c);
            }
        }

        return composed.ToString();
    }
}
