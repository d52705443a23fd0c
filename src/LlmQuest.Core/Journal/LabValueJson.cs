using System.Text.Json;
using System.Text.Json.Serialization;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>A lab value as JSON: a number, string, truth value, array or object; null where it is absent.</summary>
public sealed class LabValueJson : JsonConverter<LabValue>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override LabValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LabValue value, JsonSerializerOptions options) => WriteValue(writer, value);

    /// <summary>Writes a value where a writer expects one.</summary>
    public static void WriteValue(Utf8JsonWriter writer, LabValue value)
    {
        switch (value)
        {
            case { Number: { } number }:
                writer.WriteNumberValue(number);
                break;
            case { Truth: { } truth }:
                writer.WriteBooleanValue(truth);
                break;
            case { Text: { } text }:
                writer.WriteStringValue(text);
                break;
            case { Items: { } items }:
                WriteItems(writer, items);
                break;
            case { Fields: { } fields }:
                WriteFields(writer, fields);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>Writes values by their names, as a member of the object that is open.</summary>
    public static void WriteMap(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, LabValue>> map)
    {
        writer.WritePropertyName(name);
        WriteFields(writer, map);
    }

    /// <summary>The value of an element.</summary>
    /// <param name="json">A number, string, truth value, array, object or null.</param>
    /// <exception cref="JsonException">A number is too large for a double.</exception>
    public static LabValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.TryGetDouble(out double number) && double.IsFinite(number) ? LabValue.Of(number) : throw new JsonException("A number is too large."),
        JsonValueKind.String => LabValue.Of(json.GetString()!),
        JsonValueKind.True or JsonValueKind.False => LabValue.Of(json.GetBoolean()),
        JsonValueKind.Array => LabValue.List(json.EnumerateArray().Select(Of)),
        JsonValueKind.Object => LabValue.Map(json.EnumerateObject().Select(field => (field.Name, Of(field.Value)))),
        _ => LabValue.Absent,
    };

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable<LabValue> items)
    {
        writer.WriteStartArray();
        foreach (LabValue item in items)
        {
            WriteValue(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, LabValue>> fields)
    {
        writer.WriteStartObject();
        foreach ((string name, LabValue value) in fields)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    // The reader holds how deep a value may be: 64 levels unless it is told otherwise.
    private static LabValue ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetDouble(out double number) && double.IsFinite(number) ? LabValue.Of(number) : throw new JsonException("A number is too large."),
        JsonTokenType.String => LabValue.Of(reader.GetString()!),
        JsonTokenType.True or JsonTokenType.False => LabValue.Of(reader.GetBoolean()),
        JsonTokenType.StartArray => LabValue.List(ReadItems(ref reader)),
        JsonTokenType.StartObject => LabValue.Map(ReadFields(ref reader)),
        JsonTokenType.Null => LabValue.Absent,
        _ => throw new JsonException($"A lab value is a number, a text, true, false, a list or a map, not {reader.TokenType}."),
    };

    private static List<LabValue> ReadItems(ref Utf8JsonReader reader)
    {
        List<LabValue> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return items;
    }

    private static List<(string Name, LabValue Value)> ReadFields(ref Utf8JsonReader reader)
    {
        List<(string, LabValue)> fields = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            fields.Add((name, ReadValue(ref reader)));
        }

        return fields;
    }
}
