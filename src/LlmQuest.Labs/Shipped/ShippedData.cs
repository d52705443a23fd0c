namespace LlmQuest.Labs.Shipped;

/// <summary>The files of <c>lessons/data</c> that labs bring with them, so that they have their defaults without looking for folders.</summary>
internal static class ShippedData
{
    /// <summary>The text of a file.</summary>
    /// <param name="name">Its name, for example <c>questions.csv</c>; the project file of the labs lists those that there are.</param>
    public static string Text(string name)
    {
        using Stream stream = typeof(ShippedData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The labs bring no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a table whose first line names the columns; cells are parted by commas, and none of them has one.</summary>
    /// <param name="name">Name of the file.</param>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name) => Rows(name, ',');

    /// <summary>The rows of a table whose first line names the columns.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="between">What parts the cells; no cell has it.</param>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string name, char between)
    {
        string[] lines = Text(name).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] heads = lines[0].Split(between);
        return lines.Skip(1).Select(line => heads.Zip(line.Split(between)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal));
    }
}
