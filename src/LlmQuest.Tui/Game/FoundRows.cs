using System.Text;

namespace LlmQuest.Tui.Game;

/// <summary>Looks for a text in rows that were wrapped: it may begin in one row and end in the next.</summary>
internal static class FoundRows
{
    /// <summary>The places of the rows that hold a part of the text; letters may be large or small.</summary>
    public static IReadOnlySet<int> Of(IReadOnlyList<TranscriptLine> rows, string text)
    {
        HashSet<int> found = [];
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return found;
        }

        var all = new StringBuilder();
        List<int> starts = [];
        foreach (TranscriptLine row in rows)
        {
            starts.Add(all.Length);
            all.Append(row.Text.AsSpan().Trim()).Append(' ');
        }

        string whole = all.ToString();
        string sought = string.Join(' ', words);
        for (int at = whole.IndexOf(sought, StringComparison.OrdinalIgnoreCase); at >= 0; at = whole.IndexOf(sought, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            for (int row = RowAt(starts, at); row < starts.Count && starts[row] < at + sought.Length; row++)
            {
                found.Add(row);
            }
        }

        return found;
    }

    private static int RowAt(List<int> starts, int position)
    {
        int at = starts.BinarySearch(position);
        return at >= 0 ? at : ~at - 1;
    }
}
