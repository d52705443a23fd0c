using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Experiments;
using LlmQuest.Inference.Generation;
using LlmQuest.Labs;
using LlmQuest.Terminal;

namespace LlmQuest.Ask;

/// <summary>The answer as one JSON object: the facts every generating lab shares, parameters and model.</summary>
internal static class AskJson
{
    private const string Surprisal = "surprisal_bits";

    public static void Write(TextWriter output, LabDone done, string? fallback) => JsonOutput.Write(output, json =>
    {
        GenerationResult result = done.Generation!;
        WriteFacts(json, done.Experiment, result);
        LabValueJson.WriteMap(json, "parameters", done.Experiment.Parameters);
        AnsweringModelJson.Write(json, done.Experiment);
        json.WriteString("device", done.Experiment.Device);
        json.WriteString("runtime", done.Experiment.Runtime);
        if (result.Threads is { } threads)
        {
            json.WriteNumber("threads", threads);
        }
        else
        {
            json.WriteNull("threads");
        }

        json.WriteString("fallback", fallback);
        json.WriteStartObject("timings");
        json.WriteNumber("total_seconds", result.TotalTime.TotalSeconds);
        json.WriteNumber("native_seconds", result.NativeTime.TotalSeconds);
        json.WriteEndObject();
    });

    private static void WriteFacts(Utf8JsonWriter json, Experiment experiment, GenerationResult result)
    {
        foreach ((string name, LabValue value) in experiment.Facts.Where(fact => fact.Key != Surprisal))
        {
            json.WritePropertyName(name);
            LabValueJson.WriteValue(json, value);
        }

        // The experiment keeps it rounded.
        json.WriteStartArray(Surprisal);
        foreach (IReadOnlyList<double> sample in result.Samples.Select(sample => sample.SurprisalBits))
        {
            json.WriteStartArray();
            foreach (double bits in sample)
            {
                json.WriteNumberValue(bits);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
