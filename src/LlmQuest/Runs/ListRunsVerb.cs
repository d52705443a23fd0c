using System.Globalization;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs list</c>.</summary>
internal sealed class ListRunsVerb(RunDesk desk)
{
    private static readonly string[] Heads = ["ID", "PROFILE", "COURSE", "WRITER", "EVENTS", "LAST", ""];
    private static readonly int EventsColumn = Array.IndexOf(Heads, "EVENTS");

    public int Run(bool json)
    {
        (KeptRun Run, RunFile Chain)[] chains =
        [
            .. desk.Runs()
                .SelectMany(run => run.Chains.Select(chain => (Run: run, Chain: chain)))
                .OrderByDescending(row => row.Chain.LastTime ?? DateTimeOffset.MinValue),
        ];
        if (json)
        {
            RunJson.WriteArray(desk.Streams.Output, writer => Array.ForEach(chains, row => Write(writer, row.Run, row.Chain)));
        }
        else
        {
            WriteTable([Heads, .. chains.Select(row => Row(row.Run, row.Chain))]);
        }

        return ExitCodes.Success;
    }

    private static string[] Row(KeptRun run, RunFile chain) =>
    [
        RunDesk.Short(run.Id),
        run.Profile,
        chain.Header.Course.ReplaceLineEndings(" "),
        RunDesk.Short(chain.Header.Writer),
        chain.Chain.Length.ToString(CultureInfo.InvariantCulture),
        chain.LastTime?.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-",
        chain.Header.IsSimulated ? "simulated" : "",
    ];

    private static void Write(Utf8JsonWriter json, KeptRun run, RunFile chain)
    {
        json.WriteStartObject();
        json.WriteString("id", run.Id);
        json.WriteString("profile", run.Profile);
        json.WriteString("course", chain.Header.Course);
        json.WriteString("writer", chain.Header.Writer);
        json.WriteBoolean("simulated", chain.Header.IsSimulated);
        json.WriteNumber("events", chain.Chain.Length);
        json.WriteString("last", chain.LastTime?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private void WriteTable(List<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            desk.Say(string.Join("  ", row.Select((cell, column) => column == EventsColumn ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
