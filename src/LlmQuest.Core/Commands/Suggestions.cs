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
            .Select(candidate => ((string Word, int Distance)?)(candidate, Distance(word, candidate)))
            .MinBy(pair => pair!.Value.Distance);
        return best is { } near && near.Distance <= farthest ? near.Word : null;
    }

    // Damerau and Levenshtein's distance in its restricted form, with three rows: two neighbouring letters that are swapped are one change.
    private static int Distance(string a, string b)
    {
        int[] before = [];
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, previous) = (previous, current);
        }

        return previous[b.Length];
    }
}
