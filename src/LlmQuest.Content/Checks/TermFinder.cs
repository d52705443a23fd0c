using System.Text.RegularExpressions;

namespace LlmQuest.Content.Checks;

/// <summary>Finds terms in a text: whole words, small or capital letters, with an s for several or without.</summary>
internal sealed partial class TermFinder
{
    private const int MostWords = 6;
    private readonly Dictionary<string, string> _terms = new(StringComparer.OrdinalIgnoreCase);

    public TermFinder(IEnumerable<string> terms)
    {
        foreach (string term in terms)
        {
            string plain = string.Join(' ', Word().Matches(term).Select(word => word.Value));
            if (plain.Length > 0)
            {
                _terms.TryAdd(plain, term);
                _terms.TryAdd(plain + "s", term);
            }
        }
    }

    /// <summary>The terms of a text with their first word as it is written there.</summary>
    public IEnumerable<(string Term, string Word)> In(string text)
    {
        if (_terms.Count == 0)
        {
            yield break;
        }

        string[] words = [.. Word().Matches(text).Select(word => word.Value)];
        for (int i = 0; i < words.Length; i++)
        {
            string several = "";
            for (int n = 0; n < MostWords && i + n < words.Length; n++)
            {
                several = n == 0 ? words[i] : $"{several} {words[i + n]}";
                if (_terms.TryGetValue(several, out string? term))
                {
                    yield return (term, words[i]);
                }
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
