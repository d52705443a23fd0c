using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LlmQuest.Core.Labs;

/// <summary>A list of texts as it is typed: <c>["END", "\n"]</c>, as JSON has it.</summary>
internal static class TextList
{
    public static string Write(ImmutableArray<string> texts)
        => $"[{string.Join(", ", texts.Select(text => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\""))}]";

    /// <summary>Reads a list; null when it is none.</summary>
    public static ImmutableArray<string>? Read(string typed)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(typed);
            return json.RootElement.ValueKind == JsonValueKind.Array && json.RootElement.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
                ? [.. json.RootElement.EnumerateArray().Select(item => item.GetString()!)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
