using System.Collections.Immutable;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.LabDesk;

/// <summary>One line of requests: <c>{"id": …, "lab": …, "parameters": {…}}</c>.</summary>
/// <param name="Id">The id as it was written, any JSON; null when the line has none.</param>
/// <param name="Lab">Name of the lab.</param>
/// <param name="Parameters">The parameters that were given.</param>
/// <param name="Problem">What is wrong with the line, in one sentence, or null.</param>
internal sealed record LabRequestLine(JsonElement? Id, string Lab, ImmutableSortedDictionary<string, LabValue> Parameters, string? Problem)
{
    private const string Shape = "a request is an object such as {\"id\": \"a1\", \"lab\": \"tokens\", \"parameters\": {\"text\": \"strawberry\"}}";
    private static readonly string[] Known = ["id", "lab", "parameters"];
    private static readonly ImmutableSortedDictionary<string, LabValue> None = ImmutableSortedDictionary.Create<string, LabValue>(StringComparer.Ordinal);

    /// <summary>Reads a line; what is wrong with it is said in the result.</summary>
    public static LabRequestLine Read(string line)
    {
        JsonElement? id = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                return Wrong(null, $"This line is JSON and no request: {Shape}.");
            }

            if (root.TryGetProperty("id", out JsonElement given))
            {
                // Half a character in it could be read, but not be written back.
                _ = LabValueJson.Of(given);
                id = given.Clone();
            }

            if (root.EnumerateObject().FirstOrDefault(field => !Known.Contains(field.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            {
                return Wrong(id, $"A request has no '{unknown.Name}': {Shape}.");
            }

            if (!root.TryGetProperty("lab", out JsonElement lab) || lab.ValueKind != JsonValueKind.String)
            {
                return Wrong(id, $"The request names no lab: {Shape}.");
            }

            if (!root.TryGetProperty("parameters", out JsonElement parameters) || parameters.ValueKind == JsonValueKind.Null)
            {
                return new LabRequestLine(id, lab.GetString()!, None, null);
            }

            return LabValueJson.Of(parameters).Fields is { } fields
                ? new LabRequestLine(id, lab.GetString()!, fields.RemoveRange(fields.Where(field => field.Value.IsAbsent).Select(field => field.Key)), null)
                : Wrong(id, $"parameters is no object: {Shape}.");
        }
        catch (JsonException e)
        {
            return Wrong(id, id is null ? $"This line is not JSON ({Where(e)}): {Shape}." : $"A value cannot be used: {e.Message}");
        }
        catch (InvalidOperationException)
        {
            return Wrong(id, "A text holds half a character (a lone surrogate such as \\ud800): write the whole character, or leave it out.");
        }
    }

    /// <summary>A line that is no request.</summary>
    public static LabRequestLine Wrong(JsonElement? id, string problem) => new(id, "", None, problem);

    private static string Where(JsonException e) => FormattableString.Invariant($"something is wrong at character {(e.BytePositionInLine ?? 0) + 1}");
}
