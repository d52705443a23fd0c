using System.Text.RegularExpressions;

namespace LlmQuest.Labs.Compare;

/// <summary>How two answers differ.</summary>
internal static partial class TextComparison
{
    /// <summary>Index of the first token whose bytes differ, counting an end as a difference; −1 when there is none.</summary>
    /// <param name="left">Bytes of each token of one answer.</param>
    /// <param name="right">Those of the other one.</param>
    public static int FirstDifference(IReadOnlyList<byte[]> left, IReadOnlyList<byte[]> right)
    {
        int shorter = Math.Min(left.Count, right.Count);
        for (int i = 0; i < shorter; i++)
        {
            if (!left[i].AsSpan().SequenceEqual(right[i]))
            {
                return i;
            }
        }

        return left.Count == right.Count ? -1 : shorter;
    }

    /// <summary>Words that both texts have, among all they have (Jaccard index), 0 to 1; case does not count. Two texts without words share all.</summary>
    public static double SharedWords(string left, string right)
    {
        HashSet<string> lefts = WordsOf(left);
        HashSet<string> rights = WordsOf(right);
        int shared = lefts.Count(rights.Contains);
        int together = lefts.Count + rights.Count - shared;
        return together == 0 ? 1 : (double)shared / together;
    }

    private static HashSet<string> WordsOf(string text)
        => Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*")]
    private static partial Regex Word();
}
