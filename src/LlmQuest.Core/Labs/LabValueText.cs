using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LlmQuest.Core.Labs;

/// <summary>A value as it is typed: a number, a text, true or false as they are; lists and maps as JSON has them.</summary>
internal static class LabValueText
{
    public static string Write(LabValue value) => value.Text ?? WriteInside(value);

    /// <summary>Reads a value written as JSON; null when it is none.</summary>
    public static LabValue? Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string WriteInside(LabValue value) => value switch
    {
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Truth: { } truth } => truth ? "true" : "false",
        { Text: { } text } => Quoted(text),
        { Items: { } items } => $"[{string.Join(", ", items.Select(WriteInside))}]",
        { Fields: { } fields } => $"{{{string.Join(", ", fields.Select(field => $"{Quoted(field.Key)}: {WriteInside(field.Value)}"))}}}",
        _ => "null",
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static LabValue Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.TryGetDouble(out double number) && double.IsFinite(number) ? LabValue.Of(number) : throw new JsonException("A number is too large."),
        JsonValueKind.String => LabValue.Of(TextOf(json)),
        JsonValueKind.True or JsonValueKind.False => LabValue.Of(json.GetBoolean()),
        JsonValueKind.Array => LabValue.List(json.EnumerateArray().Select(Of)),
        JsonValueKind.Object => LabValue.Map(json.EnumerateObject().Select(field => (field.Name, Of(field.Value)))),
        _ => LabValue.Absent,
    };

    // "\ud800" is JSON, but half a character is no text.
    private static string TextOf(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A text holds half a character.");
        }
    }
}
