using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The preferences as they are kept: what is as usual is written, too, so that the file shows what there is.</summary>
internal static class PreferencesJson
{
    /// <summary>Writes them.</summary>
    public static string Write(Preferences preferences)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("theme", preferences.Theme);
            json.WriteBoolean("reduced_motion", preferences.ReducedMotion);
            json.WriteBoolean("beats", preferences.Beats);
            json.WriteBoolean("time_estimates", preferences.TimeEstimates);
            json.WriteBoolean("instructor_notes", preferences.InstructorNotes);
            json.WriteStartObject("keys");
            foreach ((string action, ImmutableArray<string> keys) in preferences.Keys)
            {
                json.WriteStartArray(action);
                foreach (string key in keys)
                {
                    json.WriteStringValue(key);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Reads them; null when the text is no JSON object. A member that makes no sense is as usual, and told.</summary>
    public static Preferences? Read(string text, Action<string> problems)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            Preferences read = Preferences.Usual;
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                read = With(read, member, problems);
            }

            return read;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Preferences With(Preferences read, JsonProperty member, Action<string> problems)
    {
        switch (member.Name, member.Value.ValueKind)
        {
            case ("theme", JsonValueKind.String):
                return read with { Theme = member.Value.GetString()! };
            case ("reduced_motion", JsonValueKind.True or JsonValueKind.False):
                return read with { ReducedMotion = member.Value.GetBoolean() };
            case ("beats", JsonValueKind.True or JsonValueKind.False):
                return read with { Beats = member.Value.GetBoolean() };
            case ("time_estimates", JsonValueKind.True or JsonValueKind.False):
                return read with { TimeEstimates = member.Value.GetBoolean() };
            case ("instructor_notes", JsonValueKind.True or JsonValueKind.False):
                return read with { InstructorNotes = member.Value.GetBoolean() };
            case ("keys", JsonValueKind.Object):
                return read with { Keys = Keys(member.Value) };
            default:
                problems($"The preferences have '{member.Name}' as {member.Value.GetRawText()[..Math.Min(40, member.Value.GetRawText().Length)]}, which says nothing here: it is passed over.");
                return read;
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Keys(JsonElement json) => json.EnumerateObject()
        .Select(action => KeyValuePair.Create(action.Name, action.Value.ValueKind == JsonValueKind.Array
            ? [.. action.Value.EnumerateArray().Where(key => key.ValueKind == JsonValueKind.String).Select(key => key.GetString()!)]
            : action.Value.ValueKind == JsonValueKind.String ? ImmutableArray.Create(action.Value.GetString()!) : []))
        .Where(pair => pair.Value.Length > 0)
        .ToImmutableSortedDictionary();
}
