namespace LlmQuest.Labs.Shipped;

/// <summary>The files of <c>lessons/data</c> that labs bring with them, so that they have their defaults without looking for folders.</summary>
internal static class ShippedData
{
    /// <summary>The text of a file.</summary>
    /// <param name="name">Its name, for example <c>questions.csv</c>.</param>
    public static string Text(string name)
    {
        using Stream stream = typeof(ShippedData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The labs bring no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a table whose first line names the columns.</summary>
    /// <param name="name">Name of the file.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string name) => CsvTable.Read(Text(name)).Rows;
}
