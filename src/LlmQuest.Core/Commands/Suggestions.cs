using LlmQuest.Core.Text;

namespace LlmQuest.Core.Commands;

/// <summary>Did you mean …?</summary>
public static class Suggestions
{
    private const int LongestWord = 32;

    /// <summary>The known word nearest to a typed one, or null when none is near.</summary>
    public static string? Closest(string typed, IEnumerable<string> known)
    {
        if (typed.Length > LongestWord)
        {
            return null;
        }

        string word = typed.ToLowerInvariant();
        int farthest = Math.Max(1, word.Length / 3);
        (string Word, int Distance)? best = known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= farthest)
            .Select(candidate => ((string Word, int Distance)?)(candidate, EditDistance.Of(word, candidate)))
            .MinBy(pair => pair!.Value.Distance);
        return best is { } near && near.Distance <= farthest ? near.Word : null;
    }
}
