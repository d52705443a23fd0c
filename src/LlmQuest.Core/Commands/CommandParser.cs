using System.Collections.Immutable;

namespace LlmQuest.Core.Commands;

/// <summary>Reads what a learner typed. Forgives case, abbreviations, articles and synonyms.</summary>
public static class CommandParser
{
    /// <summary>A line holds at most so many characters.</summary>
    public const int LongestLine = 4000;

    private const int ShortestBeginning = 2;
    private const int LongestPhrase = 2;
    private static readonly char[] Ends = [' ', '\t', '\n', '\r', '\u00A0'];
    private static readonly Dictionary<string, VerbEntry> ByWords = EntriesByWords();

    private static readonly ImmutableArray<string> Names = [.. VerbTable.All.Select(entry => entry.Name)];
    private static readonly ImmutableArray<string> SingleWords = [.. VerbTable.All.SelectMany(entry => entry.Words).Where(word => word.Length > 2 && !word.Contains(' ', StringComparison.Ordinal))];

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line; of white space alone it is not understood.</param>
    public static Command Parse(string line)
    {
        string text = line.Trim();
        if (text.StartsWith('!'))
        {
            return new Command(Verb.Remark, text[1..].Trim());
        }

        for (int words = LongestPhrase; words >= 1; words--)
        {
            int end = EndOf(text, words);
            if (end > 0 && VerbOf(Phrase(text[..end])) is { } verb && !IsPronoun(text, end))
            {
                return new Command(verb, text[end..].Trim());
            }
        }

        string first = Phrase(text[..Math.Max(0, EndOf(text, 1))]);
        return VerbTable.Directions.TryGetValue(first, out string? way) && first.Length == text.TrimEnd('.').Length
            ? new Command(Verb.Go, way)
            : Abbreviated(first, text);
    }

    /// <summary>The verb that was perhaps meant by a word, or null.</summary>
    /// <param name="word">The word.</param>
    public static string? Meant(string word) => Suggestions.Closest(word, SingleWords);

    /// <summary>A phrase as it is compared: lower case, single spaces, without articles at its beginning and marks at its end.</summary>
    /// <param name="text">What was typed.</param>
    public static string Phrase(string text)
    {
        string[] words = text.ToLowerInvariant().Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        int skip = words.Length > 1 && words[0] is "the" or "a" or "an" or "my" or "this" or "that" ? 1 : 0;
        return string.Join(' ', words.Skip(skip)).TrimEnd('.', '!', ',', ';');
    }

    private static Command Abbreviated(string first, string text)
    {
        string? name = first.Length < ShortestBeginning ? null : Names.FirstOrDefault(known => known.StartsWith(first, StringComparison.Ordinal));
        return name is null ? new Command(Verb.Unknown, text) : new Command(ByWords[name].Verb, text[first.Length..].Trim());
    }

    // "i" alone lists what is carried; whoever writes on speaks of themselves.
    private static bool IsPronoun(string text, int end) => end == 1 && text[0] is 'i' or 'I' && text[end..].Trim().Length > 0;

    private static Verb? VerbOf(string phrase) => ByWords.GetValueOrDefault(phrase)?.Verb;

    // A frozen dictionary of verbs takes longer to make than all lookups of a run save, and the first command waits for it.
    private static Dictionary<string, VerbEntry> EntriesByWords()
    {
        var byWords = new Dictionary<string, VerbEntry>(StringComparer.Ordinal);
        foreach (VerbEntry entry in VerbTable.All)
        {
            foreach (string words in entry.Words)
            {
                byWords.Add(words, entry);
            }
        }

        return byWords;
    }

    // Where so many words end; 0 when there are fewer.
    private static int EndOf(string text, int words)
    {
        int at = 0;
        for (int i = 0; i < words; i++)
        {
            while (at < text.Length && Ends.Contains(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                return 0;
            }

            while (at < text.Length && !Ends.Contains(text[at]))
            {
                at++;
            }
        }

        return at;
    }
}
