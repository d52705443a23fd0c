namespace LlmQuest.Models.Catalogue;

/// <summary>Short names of models.</summary>
internal static class ModelIds
{
    private const int LongestId = 80;
    private const int Suggestions = 3;

    public static bool IsValid(string id) => id.Length is > 0 and <= LongestId && id.All(IsIdCharacter);

    /// <summary>An id made from a file's name.</summary>
    public static string FromFileName(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string id = new([.. name.Select(char.ToLowerInvariant).Select(c => IsIdCharacter(c) ? c : '-').Take(LongestId)]);
        return id.Trim('-').Length > 0 ? id.Trim('-') : "model";
    }

    /// <summary>The ids that a mistyped one may mean, the nearest first.</summary>
    public static IReadOnlyList<string> Near(string typed, IEnumerable<string> ids)
    {
        string wanted = typed.ToLowerInvariant();
        return
        [
            .. ids.Select(id => (Id: id, Distance: id.Contains(wanted, StringComparison.Ordinal) ? 0 : Distance(wanted, id)))
                .Where(near => near.Distance <= Math.Max(2, near.Id.Length / 2))
                .OrderBy(near => near.Distance).ThenBy(near => near.Id, StringComparer.Ordinal)
                .Take(Suggestions)
                .Select(near => near.Id),
        ];
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_';

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
