using System.Text;
using System.Text.Json;

namespace LlmQuest.Bench;

/// <summary>Measurements as a JSON list, written and read.</summary>
internal static class BenchJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, IEnumerable<Measurement> measured)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (Measurement measurement in measured)
            {
                WriteOne(json, measurement);
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static IReadOnlyList<Measurement> Read(string written)
    {
        using var list = JsonDocument.Parse(written);
        return [.. list.RootElement.EnumerateArray().Select(ReadOne)];
    }

    private static Measurement ReadOne(JsonElement one) => new(
        one.GetProperty("name").GetString()!,
        one.GetProperty("value").GetDouble(),
        one.GetProperty("unit").GetString()!,
        ReadMaybe(one, "floor"),
        ReadMaybe(one, "ratio"),
        one.GetProperty("bar").GetString()!,
        one.GetProperty("holds").GetBoolean())
    { Bytes = ReadMaybe(one, "bytes") };

    private static double? ReadMaybe(JsonElement one, string name)
        => one.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static void WriteOne(Utf8JsonWriter json, Measurement measurement)
    {
        json.WriteStartObject();
        json.WriteString("name", measurement.Name);
        json.WriteNumber("value", measurement.Value);
        json.WriteString("unit", measurement.Unit);
        WriteMaybe(json, "floor", measurement.Floor);
        WriteMaybe(json, "ratio", measurement.Ratio);
        WriteMaybe(json, "bytes", measurement.Bytes);
        json.WriteString("bar", measurement.Bar);
        json.WriteBoolean("holds", measurement.Holds);
        json.WriteEndObject();
    }

    private static void WriteMaybe(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
