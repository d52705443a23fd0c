using System.Collections.Frozen;

namespace LlmQuest.Labs.Grading;

/// <summary>When an answer counts as right: its words, in lower case and without punctuation and articles, hold those of an accepted answer one after another.</summary>
internal static class RightAnswer
{
    private const char BetweenForms = '|';
    private static readonly FrozenSet<string> Articles = new[] { "a", "an", "the" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an answer holds one of the accepted ones.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="accepted">The accepted answers; forms of one may be parted by <c>|</c>.</param>
    public static bool IsIn(string answer, params IEnumerable<string> accepted)
    {
        string[] said = Named(answer);
        return accepted.SelectMany(one => one.Split(BetweenForms)).Select(Named).Any(right => Words.Holds(said, right));
    }

    private static string[] Named(string text)
    {
        IReadOnlyList<string> words = Words.Of(text);
        string[] named = [.. words.Where(word => !Articles.Contains(word))];
        return named.Length > 0 ? named : [.. words];
    }
}
