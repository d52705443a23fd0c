using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>A lab value as a JSON number, string, truth value or list of strings.</summary>
public sealed class LabValueJson : JsonConverter<LabValue>
{
    /// <inheritdoc/>
    public override LabValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType switch
        {
            JsonTokenType.Number => LabValue.Of(reader.GetDouble()),
            JsonTokenType.String => LabValue.Of(reader.GetString()!),
            JsonTokenType.True or JsonTokenType.False => LabValue.Of(reader.GetBoolean()),
            JsonTokenType.StartArray => LabValue.Of(ReadTexts(ref reader)),
            _ => throw new JsonException($"A lab value is a number, a text, true, false or a list of texts, not {reader.TokenType}."),
        };

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
            case { Texts: { } texts }:
                writer.WriteStartArray();
                foreach (string text in texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.Text);
                break;
        }
    }

    private static ImmutableArray<string> ReadTexts(ref Utf8JsonReader reader)
    {
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            texts.Add(reader.GetString()!);
        }

        return reader.TokenType == JsonTokenType.EndArray ? texts.ToImmutable() : throw new JsonException($"A list of texts holds only texts, not {reader.TokenType}.");
    }
}
