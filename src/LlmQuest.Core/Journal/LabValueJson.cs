using System.Text.Json;
using System.Text.Json.Serialization;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>A lab value as a JSON number or string.</summary>
internal sealed class LabValueJson : JsonConverter<LabValue>
{
    public override LabValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType switch
        {
            JsonTokenType.Number => LabValue.Of(reader.GetDouble()),
            JsonTokenType.String => LabValue.Of(reader.GetString()!),
            _ => throw new JsonException($"A lab value is a number or a text, not {reader.TokenType}."),
        };

    public override void Write(Utf8JsonWriter writer, LabValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}
