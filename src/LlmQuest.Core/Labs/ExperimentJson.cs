using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Labs;

/// <summary>An experiment as JSON. Reads the runs of format 1 as well, where texts, reasons and token ids stood beside the facts.</summary>
public sealed class ExperimentJson : JsonConverter<Experiment>
{
    private static readonly string[] OnceBeside = ["texts", "finish_reasons", "token_ids"];

    /// <inheritdoc/>
    public override Experiment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement root = document.RootElement;
        ImmutableSortedDictionary<string, LabValue> facts = Map(root, "facts");
        foreach (string name in OnceBeside.Where(name => root.TryGetProperty(name, out _)))
        {
            facts = facts.SetItem(name, LabValueJson.Of(root.GetProperty(name)));
        }

        return new Experiment(Text(root, "lab"), Map(root, "parameters"), facts, Text(root, "model"), Text(root, "model_sha256"), Text(root, "device"))
        {
            Runtime = Text(root, "runtime"),
            Finish = Text(root, "finish") is { Length: > 0 } finish ? finish : Experiment.Done,
            Timings = root.TryGetProperty("timings", out _) ? Map(root, "timings").ToImmutableSortedDictionary(timing => timing.Key, timing => timing.Value.Number ?? 0, StringComparer.Ordinal) : ImmutableSortedDictionary<string, double>.Empty,
            PromptIds = root.TryGetProperty("prompt_ids", out JsonElement ids) ? [.. ids.EnumerateArray().Select(id => id.GetInt32())] : [],
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Experiment value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter writer, Experiment value)
    {
        writer.WriteStartObject();
        writer.WriteString("lab", value.Lab);
        LabValueJson.WriteMap(writer, "parameters", value.Parameters);
        LabValueJson.WriteMap(writer, "facts", value.Facts);
        writer.WriteString("model", value.Model);
        writer.WriteString("model_sha256", value.ModelSha256);
        writer.WriteString("device", value.Device);
        writer.WriteString("runtime", value.Runtime);
        writer.WriteString("finish", value.Finish);
        LabValueJson.WriteMap(writer, "timings", value.Timings.Select(timing => KeyValuePair.Create(timing.Key, LabValue.Of(timing.Value))));
        writer.WriteStartArray("prompt_ids");
        foreach (int id in value.PromptIds)
        {
            writer.WriteNumberValue(id);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static ImmutableSortedDictionary<string, LabValue> Map(JsonElement root, string name)
        => LabValueJson.Of(root.GetProperty(name)).Fields ?? throw new JsonException($"'{name}' is not a map.");

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement text) ? text.GetString() ?? "" : "";
}
