using System.Text;
using LlmQuest.Content.Yaml;

namespace LlmQuest.Content.Packs;

/// <summary>Puts other lines in the place of names of a map that is written over several lines, and leaves all else as it stands.</summary>
internal static class YamlSplice
{
    /// <param name="text">The text.</param>
    /// <param name="map">The map in it.</param>
    /// <param name="end">Where the map ends.</param>
    /// <param name="lines">What stands in place of a name and its value, with a line end; null for nothing. Names that the map lacks are passed over.</param>
    public static string Of(string text, YamlMap map, int end, IReadOnlyDictionary<string, string?> lines)
    {
        var made = new StringBuilder();
        int done = 0;
        YamlEntry[] entries = [.. map.Entries.OrderBy(entry => entry.Offset)];
        for (int i = 0; i < entries.Length; i++)
        {
            if (lines.TryGetValue(entries[i].Name, out string? line))
            {
                made.Append(text, done, entries[i].Offset - done).Append(line);
                done = EndOf(text, entries[i].Offset, i + 1 < entries.Length ? entries[i + 1].Offset : end);
            }
        }

        return made.Append(text, done, text.Length - done).ToString();
    }

    // Blank lines and comments before the next name belong to that one.
    private static int EndOf(string text, int start, int end)
    {
        int at = end;
        while (at > start)
        {
            int line = text.LastIndexOf('\n', at - 1, at - start) is var found and >= 0 ? Before(text, found, start) : start;
            ReadOnlySpan<char> written = text.AsSpan(line, at - line).Trim();
            if (line <= start || (written.Length > 0 && written[0] != '#'))
            {
                return at;
            }

            at = line;
        }

        return end;
    }

    // Where the line begins that ends with the line end at a place.
    private static int Before(string text, int lineEnd, int start)
        => lineEnd > start && text.LastIndexOf('\n', lineEnd - 1, lineEnd - start) is var found and >= 0 ? found + 1 : start;
}
