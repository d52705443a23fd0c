using System.Text;

namespace LlmQuest.Labs.Prompting;

/// <summary>When an answer counts as right: its words, in lower case and without punctuation, hold those of an accepted answer one after another.</summary>
internal static class RightAnswer
{
    public static bool IsIn(string answer, IEnumerable<string> accepted)
    {
        string[] said = Words(answer);
        return accepted.Select(Words).Any(right => right.Length > 0 && Enumerable.Range(0, Math.Max(0, said.Length - right.Length + 1)).Any(i => said.AsSpan(i, right.Length).SequenceEqual(right)));
    }

    /// <summary>The words of a text; everything but letters, their marks and digits parts them.</summary>
    public static string[] Words(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isWord = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            letters.Append(isWord ? Rune.ToLowerInvariant(rune).ToString() : " ");
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>An accepted answer as it may begin an answer too, where it is not written so already: with a capital.</summary>
    public static IEnumerable<string> Capitalised(IEnumerable<string> accepted)
        => accepted.Select(answer => char.ToUpperInvariant(answer[0]) + answer[1..]).Except(accepted, StringComparer.Ordinal);
}
