using System.Collections.Frozen;
using System.Text;

namespace LlmQuest.Labs.Grading;

/// <summary>Texts as words, for comparisons that know nothing of meaning.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Small = new[]
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "over", "under", "after", "before", "into", "as", "and", "or", "but", "not", "no", "is", "are", "was", "were", "be", "been", "being",
        "it", "its", "he", "she", "they", "his", "her", "their", "him", "them", "i", "you", "we", "this", "that", "these", "those", "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "many", "much",
        "do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "may", "there", "than", "then", "so", "one",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words, in lower case and without punctuation, in order: <c>3,140 metres</c> is 3140 and metres.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '–' or '—' or '/' or '\'' or '’')
            {
                Flush();
            }
            else if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>The words that carry something; all of them where none does.</summary>
    public static IReadOnlyList<string> Content(string text)
    {
        IReadOnlyList<string> all = Of(text);
        string[] content = [.. all.Where(word => !Small.Contains(word))];
        return content.Length > 0 ? content : all;
    }

    /// <summary>Whether a text holds the words of another, next to each other and in order.</summary>
    public static bool Holds(string text, string wanted) => Holds(Of(text), Of(wanted));

    /// <summary>Whether words hold others, next to each other and in order; no words are held by none.</summary>
    public static bool Holds(IReadOnlyList<string> all, IReadOnlyList<string> some)
        => some.Count > 0 && Enumerable.Range(0, Math.Max(0, all.Count - some.Count + 1)).Any(at => some.Select((word, i) => all[at + i] == word).All(same => same));
}
