using System.Globalization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Reports.Exports;

/// <summary>Runs as a table for a spreadsheet: a row for each event that says something about learning.</summary>
public static class EventRows
{
    private static readonly (string Name, Func<RunHeader, JournalEntry, EventRow, string> Value)[] Columns =
    [
        ("time", (_, entry, _) => entry.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        ("run", (header, _, _) => header.Run.ToString()),
        ("name", (header, _, _) => header.Learner ?? ""),
        ("simulated", (header, _, _) => header.IsSimulated ? "true" : "false"),
        ("course", (header, _, _) => header.Course),
        ("stage", (_, _, row) => row.Stage),
        ("challenge", (_, _, row) => row.Challenge),
        ("type", (_, _, row) => row.Type),
        ("verdict", (_, _, row) => row.Verdict),
        ("share", (_, _, row) => Number(row.Share)),
        ("answer", (_, _, row) => row.Answer),
        ("normalised", (_, _, row) => row.Normalised),
        ("misconception", (_, _, row) => row.Misconception),
        ("hint", (_, _, row) => Number(row.Hint)),
        ("xp", (_, _, row) => Number(row.Xp)),
        ("sure", (_, _, row) => Number(row.Sure)),
        ("text", (_, _, row) => row.Text),
        ("sequence", (_, entry, _) => Number(entry.Sequence)),
        ("id", (_, entry, _) => entry.Id.ToString()),
    ];

    /// <summary>The rows, the heads first; cells are not quoted yet, and nothing in them was taken out.</summary>
    /// <param name="chains">Chains of runs; a name is in the table where their header has one.</param>
    public static IEnumerable<IReadOnlyList<string>> Of(IEnumerable<RunFile> chains)
        => chains
            .SelectMany(chain => chain.Chain.Select(line => (chain.Header, line.Entry, Row: EventRow.Of(line.Entry.Event))))
            .Where(one => one.Row is not null)
            .Select(IReadOnlyList<string> (one) => [.. Columns.Select(column => column.Value(one.Header, one.Entry, one.Row!))])
            .Prepend([.. Columns.Select(column => column.Name)]);

    private static string Number(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
