using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Classify;

/// <summary>Where the texts to sort come from: the parameters, a CSV file, or what ships.</summary>
/// <param name="shelf">Where files are read; null where there are none.</param>
internal sealed class TextSource(ITextShelf? shelf)
{
    private const string ShippedFile = "reviews.csv";
    private const string Text = "text";
    private static readonly ImmutableArray<string> LabelColumns = ["label", "expected", "sentiment"];
    private static readonly ImmutableArray<string> Endings = [".csv"];

    /// <summary>The parameters with the texts, and their right labels where the file has them; or what is wrong.</summary>
    public (ImmutableSortedDictionary<string, LabValue> Parameters, string? Problem) Fill(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        string file = parameters.GetValueOrDefault("file")?.Text ?? "";
        bool hasTexts = parameters.ContainsKey("texts");
        if (hasTexts)
        {
            return (parameters, file.Length > 0 ? "Set either texts or file, not both; in an adventure, 'set texts none' takes them out again." : null);
        }

        (CsvTable? table, string? problem) = file.Length == 0 ? (CsvTable.Read(ShippedData.Text(ShippedFile)), null) : Read(file);
        if (table is null || problem is not null)
        {
            return (parameters, problem);
        }

        // The texts are recorded and not the file, which may be another one by the time somebody runs it again.
        IReadOnlyDictionary<string, string>[] rows = [.. table.Rows.Where(row => !string.IsNullOrWhiteSpace(row[Text]))];
        parameters = parameters.Remove("file").SetItem("texts", LabValue.Of([.. rows.Select(row => row[Text])]));
        return LabelColumns.FirstOrDefault(table.Columns.Contains) is { } column && !parameters.ContainsKey("expected")
            ? (parameters.SetItem("expected", LabValue.Of([.. rows.Select(row => string.IsNullOrWhiteSpace(row[column]) ? Sorting.Unknown : row[column].Trim())])), null)
            : (parameters, null);
    }

    private (CsvTable? Table, string? Problem) Read(string file)
    {
        if (shelf is null)
        {
            return (null, "No files can be read here: set texts.");
        }

        ShelfAnswer answer = shelf.Read(file, Endings);
        if (answer.Problem is not null || answer.Texts is not [var only])
        {
            return (null, answer.Problem ?? "file names one CSV file, not a folder of them.");
        }

        var table = CsvTable.Read(only.Text);
        return table.Problem is { } problem ? (null, $"'{only.Name}' cannot be used: {problem}")
            : !table.Columns.Contains(Text) ? (null, $"'{only.Name}' has no column named {Text} in its first line; it has {string.Join(", ", table.Columns.Take(5))}.")
            : table.Rows.Count == 0 ? (null, $"'{only.Name}' has no line below the names of its columns: add texts.")
            : (table, null);
    }
}
