using System.Globalization;

namespace LlmQuest.Core.Labs.Comparing;

/// <summary>Where two texts of one sample part.</summary>
/// <param name="Sample">Index of the sample, from 0.</param>
/// <param name="Token">Index of the first token that differs, from 0; null where the tokens of one are not known.</param>
/// <param name="Word">Index of the first word that differs, from 0.</param>
/// <param name="Left">How the one goes on, from the beginning of that word or the space before it; empty where it ends there.</param>
/// <param name="Right">How the other goes on.</param>
public sealed record TextParting(int Sample, int? Token, int Word, string Left, string Right)
{
    /// <summary>Which text it is, in words; by default its number.</summary>
    public string Place { get; init; } = string.Create(CultureInfo.InvariantCulture, $"text {Sample + 1}");

    /// <summary>The parting of two texts; null when they are the same.</summary>
    /// <param name="sample">Index of the sample.</param>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="leftIds">Its token ids; empty when they are not known.</param>
    /// <param name="rightIds">Those of the other.</param>
    public static TextParting? Of(int sample, string left, string right, IReadOnlyList<int> leftIds, IReadOnlyList<int> rightIds)
    {
        bool knowsTokens = leftIds.Count > 0 && rightIds.Count > 0;
        int sameIds = leftIds.Zip(rightIds).TakeWhile(pair => pair.First == pair.Second).Count();
        if (left == right && (!knowsTokens || (sameIds == leftIds.Count && sameIds == rightIds.Count)))
        {
            return null;
        }

        int at = left.AsSpan().CommonPrefixLength(right);
        if (!(WordEnds(left, at) && WordEnds(right, at)))
        {
            at = WordBegins(left, at);
        }

        return new TextParting(sample, knowsTokens ? sameIds : null, WordsIn(left.AsSpan(0, at)), left[at..], right[at..]);
    }

    /// <summary>It, in words, for example <c>text 1 parts at token 13, word 7</c>, counted from 1.</summary>
    public string Describe()
        => string.Create(CultureInfo.InvariantCulture, $"{Place} parts at {(Token is { } token ? $"token {token + 1}, " : "")}word {Word + 1}");

    private static bool WordEnds(string text, int at) => at == text.Length || char.IsWhiteSpace(text[at]);

    private static int WordBegins(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool isInside = false;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c);
            words += !isSpace && !isInside ? 1 : 0;
            isInside = !isSpace;
        }

        return words;
    }
}
