using System.Collections.Immutable;
using LlmQuest.Content.Files;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>A sentence of running text.</summary>
/// <remarks>
/// The grade is 0.39 words a sentence + 11.8 syllables a word - 15.59: Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation of New
/// Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75.
/// </remarks>
/// <param name="Words">Its words, without code, numbers, names of files and what is quoted.</param>
/// <param name="Syllables">Syllables of all of them, as <see cref="Teaching.Syllables"/> estimates.</param>
/// <param name="In">The paragraph.</param>
/// <param name="Number">Which sentence of the paragraph it is, from 0.</param>
internal sealed record Sentence(ImmutableArray<string> Words, int Syllables, Paragraph In, int Number)
{
    private const double PerWordOfSentence = 0.39;
    private const double PerSyllableOfWord = 11.8;
    private const double Offset = 15.59;

    // Marks and addresses of links stand in the source and not in the words.
    private const int LongestMarks = 400;

    /// <summary>Years of school, as far as one sentence says.</summary>
    public double Grade => GradeOf(Words.Length, 1, Syllables);

    /// <summary>Years of school that a text takes.</summary>
    public static double GradeOf(int words, int sentences, int syllables)
        => (PerWordOfSentence * words / sentences) + (PerSyllableOfWord * syllables / words) - Offset;

    /// <summary>Where it begins: its words are looked for in the source, since running text does not know its lines.</summary>
    public SourcePosition Place(SourceText source)
    {
        int cursor = source.Offset(In.At);
        int farthest = Math.Min(source.Text.Length, cursor + (2 * PlainText.Of(In).Length) + LongestMarks);
        foreach (string word in SentenceReader.Read(In).Take(Number).SelectMany(sentence => sentence.Words))
        {
            int found = source.Text.IndexOf(word, cursor, farthest - cursor, StringComparison.Ordinal);
            cursor = found < 0 ? cursor : found + word.Length;
        }

        int start = source.Text.IndexOf(Words[0], cursor, farthest - cursor, StringComparison.Ordinal);
        return source.At(start < 0 ? cursor : start);
    }
}
