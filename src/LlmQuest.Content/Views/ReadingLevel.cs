using System.Text.RegularExpressions;

namespace LlmQuest.Content.Views;

/// <summary>How hard a text reads: the automated readability index, about the school year that reads it with ease.</summary>
/// <param name="Characters">Letters and digits.</param>
/// <param name="Words">Words.</param>
/// <param name="Sentences">Sentences; a line without a mark at its end is one, too.</param>
/// <remarks>Senter and Smith 1967, AMRL-TR-66-220. It needs no syllables, which nobody counts alike, and was fitted to English.</remarks>
public sealed partial record ReadingLevel(int Characters, int Words, int Sentences)
{
    /// <summary>Of no text.</summary>
    public static ReadingLevel None { get; } = new(0, 0, 0);

    /// <summary>The index; null for a text without a word.</summary>
    public double? Index => Words == 0 ? null : (4.71 * Characters / Words) + (0.5 * Words / Sentences) - 21.43;

    /// <summary>Of this text and another one together.</summary>
    /// <param name="text">The other text.</param>
    public ReadingLevel With(string text)
    {
        string[][] sentences = [.. Ends().Split(text).Select(Counted).Where(words => words.Length > 0)];
        return new ReadingLevel(
            Characters + sentences.Sum(words => words.Sum(word => word.Count(char.IsLetterOrDigit))),
            Words + sentences.Sum(words => words.Length),
            Sentences + sentences.Length);
    }

    /// <summary>Of two texts together.</summary>
    /// <param name="other">The other one.</param>
    public ReadingLevel With(ReadingLevel other) => new(Characters + other.Characters, Words + other.Words, Sentences + other.Sentences);

    private static string[] Counted(string sentence) => [.. sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit))];

    [GeneratedRegex(@"(?<=[.!?\u2026][""'\u201D\u2019)*]*)\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
