using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Labs;

namespace LlmQuest.Ask;

/// <summary>The answer as one JSON object: the facts every generating lab shares, parameters and model.</summary>
internal static class AskJson
{
    private const string Surprisal = "surprisal_bits";
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, LabDone done, string? fallback)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteFacts(json, done.Experiment, done.Generation!);
            LabValueJson.WriteMap(json, "parameters", done.Experiment.Parameters);
            WriteModel(json, done.Experiment);
            WriteCompute(json, done.Generation!, fallback);
            WriteTimings(json, done.Generation!);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteFacts(Utf8JsonWriter json, Experiment experiment, GenerationResult result)
    {
        foreach ((string name, LabValue value) in experiment.Facts.Where(fact => fact.Key != Surprisal))
        {
            json.WritePropertyName(name);
            LabValueJson.WriteValue(json, value);
        }

        // The experiment keeps it rounded.
        WriteList(json, Surprisal, result.Samples, sample => WriteArray(json, sample.SurprisalBits, json.WriteNumberValue));
    }

    private static void WriteModel(Utf8JsonWriter json, Experiment experiment)
    {
        json.WriteStartObject("model");
        json.WriteString("id", experiment.Model);
        json.WriteString("sha256", experiment.ModelSha256);
        json.WriteString("runtime", experiment.Runtime);
        json.WriteString("device", experiment.Device);
        json.WriteEndObject();
        json.WriteString("device", experiment.Device);
        json.WriteString("runtime", experiment.Runtime);
    }

    private static void WriteCompute(Utf8JsonWriter json, GenerationResult result, string? fallback)
    {
        json.WritePropertyName("threads");
        if (result.Threads is { } threads)
        {
            json.WriteNumberValue(threads);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("fallback", fallback);
    }

    private static void WriteTimings(Utf8JsonWriter json, GenerationResult result)
    {
        json.WriteStartObject("timings");
        json.WriteNumber("total_seconds", result.TotalTime.TotalSeconds);
        json.WriteNumber("native_seconds", result.NativeTime.TotalSeconds);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WritePropertyName(name);
        WriteArray(json, items, write);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
