using System.Text.Json.Nodes;

namespace LlmQuest.Tests;

/// <summary>What happened in a run, without what differs whenever something is done twice: times, ids, hashes and timings.</summary>
internal static class SameEvents
{
    private static readonly string[] Timings = ["tokens_per_second"];

    /// <summary>One text for each event: its number, its type and its data.</summary>
    /// <param name="path">A journal or an exported run.</param>
    public static IEnumerable<string> Of(string path)
        => File.ReadLines(path).Select(line => JsonNode.Parse(line)!.AsObject()).Where(line => line.ContainsKey("sequence")).Select(Text);

    private static string Text(JsonObject line)
    {
        var experiment = line["data"]?["experiment"] as JsonObject;
        experiment?.Remove("timings");
        var facts = experiment?["facts"] as JsonObject;
        foreach (string timing in Timings)
        {
            facts?.Remove(timing);
        }

        return $"{line["sequence"]} {line["type"]} {line["data"]?.ToJsonString()}";
    }
}
