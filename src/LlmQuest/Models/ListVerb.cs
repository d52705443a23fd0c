using LlmQuest.Terminal;

namespace LlmQuest.Models;

/// <summary><c>llmquest models list</c>.</summary>
internal sealed class ListVerb(ModelDesk desk)
{
    private static readonly string[] Heads = ["  ID", "ROLE", "SIZE", "STATE", "LICENCE"];

    public int Run(bool json)
    {
        IReadOnlyList<CatalogEntry> entries = desk.Shelf.Catalog.Entries;
        if (json)
        {
            JsonOutput.Write(desk.Streams.Output, writer => JsonOutput.WriteList(writer, "models", entries, entry => ModelJson.WriteEntry(writer, desk, entry)));
            return ExitCodes.Success;
        }

        List<string[]> rows = [Heads, .. entries.Select(Row)];
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            desk.Say(string.Join("  ", row.Select((cell, column) => column == 2 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
        }

        return ExitCodes.Success;
    }

    private string[] Row(CatalogEntry entry) =>
    [
        (desk.IsUsed(entry) ? "* " : "  ") + entry.Id,
        entry.Role,
        entry.Size is { } size ? ModelDesk.Size(size) : "?",
        desk.State(entry),
        entry.Licence.Length > 0 ? entry.Licence : "?",
    ];
}
