namespace LlmQuest.Core.Labs.Plain;

/// <summary>Breaks text into lines.</summary>
internal static class Wrap
{
    /// <summary>The lines of a text, broken between words where that is possible; line breaks in it stay, what cannot be seen is shown by its code.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="columns">Columns of a line, at least 8.</param>
    public static IEnumerable<string> Lines(string text, int columns)
        => text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Broken(Glyphs.Line(line), columns));

    private static IEnumerable<string> Broken(string line, int columns)
    {
        string current = "";
        int used = 0;
        foreach (string word in line.Split(' '))
        {
            foreach (string part in Parts(word, columns))
            {
                int width = Cells.Of(part);
                if (used > 0 && used + 1 + width > columns)
                {
                    yield return current;
                    (current, used) = ("", 0);
                }

                bool isFirst = used == 0 && current.Length == 0;
                current = isFirst ? part : $"{current} {part}";
                used += isFirst ? width : width + 1;
            }
        }

        yield return current;
    }

    // A word that is longer than a line is cut, grapheme by grapheme.
    private static IEnumerable<string> Parts(string word, int columns)
    {
        string part = Cells.Fit(word, columns);
        while (part != word && part.Length > 1)
        {
            yield return part[..^1];
            word = word[(part.Length - 1)..];
            part = Cells.Fit(word, columns);
        }

        yield return word;
    }
}
