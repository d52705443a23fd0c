using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace LlmQuest.Labs.Shipped;

/// <summary>A table of a CSV file (RFC 4180): its first line names the columns.</summary>
/// <param name="Columns">Names of the columns, in lower case.</param>
/// <param name="Rows">For each row the cells by column; empty lines are passed over.</param>
/// <param name="Problem">Why it cannot be read, in one sentence; null where it can.</param>
internal sealed record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows, string? Problem = null)
{
    private static readonly string[] Separators = [",", ";", "\t"];

    /// <summary>Reads a table; commas, semicolons and tabs part cells, whichever the first line has most of.</summary>
    /// <param name="text">The text of the file.</param>
    public static CsvTable Read(string text)
    {
        string? wrong = null;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Separators.MaxBy(own => text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny("\r\n"))).Count(own))!,
            PrepareHeaderForMatch = head => head.Header.Trim().ToLowerInvariant(),
            BadDataFound = bad => wrong ??= $"a quotation mark stands in the middle of a cell in line {bad.Context.Parser?.RawRow}: put the whole cell into quotation marks, and double those inside.",
            MissingFieldFound = null,
        };
        using var reader = new CsvReader(new StringReader(text), settings);
        if (!reader.Read() || !reader.ReadHeader() || reader.HeaderRecord is not { } heads)
        {
            return new CsvTable([], [], "it is empty: its first line names the columns.");
        }

        string[] columns = [.. heads.Select(head => head.Trim().ToLowerInvariant())];
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Length)
        {
            return new CsvTable([], [], "two of its columns have the same name: rename one in the first line.");
        }

        List<IReadOnlyDictionary<string, string>> rows = [];
        while (reader.Read() && wrong is null)
        {
            if (reader.Parser.Record is { } cells && cells.Skip(columns.Length).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                wrong = $"line {reader.Parser.RawRow} has more cells than the first line names: put a text that holds '{settings.Delimiter}' into quotation marks.";
                break;
            }

            rows.Add(columns.Index().ToDictionary(column => column.Item, column => reader.GetField(column.Index) ?? "", StringComparer.Ordinal));
        }

        return wrong is null ? new CsvTable(columns, rows) : new CsvTable([], [], wrong);
    }
}
