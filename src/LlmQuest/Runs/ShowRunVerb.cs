using System.Globalization;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs show</c>: chain after chain, never mixed.</summary>
internal sealed class ShowRunVerb(RunDesk desk)
{
    private const int LongestData = 160;
    private static readonly string[] Shown = ["sequence", "time", "type", "data", "hash"];

    public int Run(string id, bool json)
    {
        KeptRun run = desk.Find(id);
        if (json)
        {
            RunJson.WriteArray(desk.Streams.Output, writer =>
            {
                foreach (ChainLine line in run.Chains.SelectMany(chain => chain.Chain))
                {
                    Write(writer, line);
                }
            });
            return ExitCodes.Success;
        }

        foreach (RunFile chain in run.Chains)
        {
            WriteChain(run, chain);
        }

        foreach (ChainConflict conflict in run.Conflicts)
        {
            desk.Say($"In this run {conflict.Describe()}.");
        }

        return ExitCodes.Success;
    }

    private static void Write(Utf8JsonWriter json, ChainLine line)
    {
        using JsonDocument document = JsonDocument.Parse(line.Text);
        json.WriteStartObject();
        foreach (string name in Shown)
        {
            json.WritePropertyName(name);
            document.RootElement.GetProperty(name).WriteTo(json);
        }

        json.WriteEndObject();
    }

    private void WriteChain(KeptRun run, RunFile chain)
    {
        desk.Say($"run {run.Id}, profile {run.Profile}, course {OneLine(chain.Header.Course)}, writer {chain.Header.Writer}{(chain.Header.Learner is { } name ? $", name {OneLine(name)}" : "")}{(chain.Header.IsSimulated ? ", simulated" : "")}");
        foreach (ChainLine line in chain.Chain)
        {
            using JsonDocument document = JsonDocument.Parse(line.Text);
            string data = OneLine(document.RootElement.GetProperty("data").GetRawText());
            desk.Say(string.Create(CultureInfo.InvariantCulture, $"{line.Entry.Sequence,5}  {line.Entry.Time:yyyy-MM-dd HH:mm:ss'Z'}  {document.RootElement.GetProperty("type").GetString()}  {Cut(data)}"));
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Cut(string data) => data.Length <= LongestData ? data : data[..LongestData] + " ...";
}
