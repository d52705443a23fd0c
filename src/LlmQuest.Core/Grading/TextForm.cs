using System.Globalization;
using System.Text;

namespace LlmQuest.Core.Grading;

/// <summary>The normal form of an answer in words: answers that say the same have the same form.</summary>
/// <remarks>
/// Case, white space, Unicode forms, quotes and dashes make no difference; nor does punctuation, but within numbers. An article at
/// the beginning is dropped, numbers are written in digits (<c>three</c>, <c>3.0</c>; <c>1,000</c>), letters and digits are kept apart
/// (<c>GPT-2</c>, <c>gpt2</c>), <c>&amp;</c> is <c>and</c>, <c>percent</c> is <c>%</c>. Other signs (<c>+ = &lt; #</c>) are words. Plural is kept.
/// </remarks>
public static class TextForm
{
    /// <summary>The normal form: words with single spaces between them; of nothing but punctuation, that punctuation.</summary>
    public static string Of(string text)
    {
        string folded = Fold.Of(text);
        List<string> words = Words(folded);
        return words.Count == 0 ? Joined(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : Joined(words);
    }

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);

    private static List<string> Words(string folded)
    {
        List<string> words = [];
        var word = new StringBuilder();
        for (int at = 0; at < folded.Length;)
        {
            Rune rune = Rune.GetRuneAt(folded, at);
            if (char.IsAsciiDigit(folded[at]) || IsSign(folded, at))
            {
                End(words, word);
                at += TakeNumber(words, folded, at);
                continue;
            }

            if (IsLetter(rune))
            {
                word.Append(rune);
            }
            else if (!IsWithin(folded, at, word.Length))
            {
                End(words, word);
                AddSign(words, folded, at, rune);
            }

            at += rune.Utf16SequenceLength;
        }

        End(words, word);
        return Plain(words);
    }

    private static List<string> Plain(List<string> words)
    {
        if (words.Count > 1 && words[0] is "a" or "an" or "the")
        {
            words.RemoveAt(0);
        }

        for (int i = words.Count - 1; i >= 0; i--)
        {
            if (words[i] == "percent")
            {
                words[i] = "%";
            }
            else if (words[i] == "cent" && i > 0 && words[i - 1] == "per")
            {
                words.RemoveAt(i);
                words[i - 1] = "%";
            }
        }

        return NumberWords.InDigits(words);
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool IsLetter(Rune rune)
        => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // A sign, or a point without a zero, stands before a digit and not after anything.
    private static bool IsSign(string text, int at)
        => text[at] is '-' or '+' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || text[at - 1] is ' ' or '(' or '"');

    private static int TakeNumber(List<string> words, string text, int at)
    {
        int sign = char.IsAsciiDigit(text[at]) ? 0 : 1;
        int length = Marks.Length(text, at + sign);
        string run = text.Substring(at + sign, length);
        string? number = Marks.Read(text[at] == '.' ? $"0.{run}" : run)?.First;
        if (number is null && !run.All(c => c == '.' || char.IsAsciiDigit(c)))
        {
            length = run.TakeWhile(char.IsAsciiDigit).Count();
            number = run[..length];
        }

        words.Add((text[at] == '-' ? "-" : "") + (number ?? run));
        return sign + length;
    }

    // "don't" is one word, and so is "U.S.A.".
    private static bool IsWithin(string text, int at, int wordLength)
        => wordLength > 0
            && (text[at] == '\'' || (text[at] == '.' && (wordLength == 1 || at >= 2 && text[at - 2] == '.')))
            && at + 1 < text.Length
            && char.IsLetter(text[at + 1]);

    private static void AddSign(List<string> words, string text, int at, Rune rune)
    {
        if (text[at] == '&')
        {
            words.Add("and");
        }
        else if (text[at] is '-' or '/' ? IsBetweenDigits(text, at) : IsKept(rune))
        {
            words.Add(rune.ToString());
        }
    }

    private static bool IsBetweenDigits(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, at).TrimEnd(' ');
        ReadOnlySpan<char> after = text.AsSpan(at + 1).TrimStart(' ');
        return before.Length > 0 && after.Length > 0 && char.IsAsciiDigit(before[^1]) && char.IsAsciiDigit(after[0]);
    }

    private static bool IsKept(Rune rune)
        => rune.Value is '%' or '#' or '@' or '*' or '\\'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol;
}
