namespace LlmQuest.Core.Text;

/// <summary>How many typing slips lead from one word to another.</summary>
internal static class EditDistance
{
    /// <summary>The optimal string alignment distance (Damerau and Levenshtein's in its restricted form): one letter put in, left out or changed, or two neighbours swapped, each counts one.</summary>
    public static int Of(string a, string b)
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
