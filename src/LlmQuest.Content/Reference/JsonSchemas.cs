using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LlmQuest.Content.Directives;

namespace LlmQuest.Content.Reference;

/// <summary>JSON schemas with which editors complete and check front matter and <c>course.yaml</c>.</summary>
public static class JsonSchemas
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string IdPattern = "^[a-z][a-z0-9-]{0,63}$";

    /// <summary>The schema of <c>course.yaml</c>.</summary>
    public static string Course() => Of("A course", FieldTable.OfCourse, isOpen: false);

    /// <summary>The schema of a stage's front matter. Fields of other tools are allowed.</summary>
    public static string Stage() => Of("Front matter of a stage", FieldTable.OfStage, isOpen: true);

    private static string Of(string title, ImmutableArray<Field> fields, bool isOpen)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", Dialect);
            json.WriteString("title", title);
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (Field field in fields)
            {
                json.WriteStartObject(field.Name);
                json.WriteString("description", field.Meaning);
                WriteKind(json, field.Kind);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            WriteTexts(json, "required", fields.Where(field => field.IsRequired).Select(field => field.Name));
            json.WriteBoolean("additionalProperties", isOpen);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteKind(Utf8JsonWriter json, FieldKind kind)
    {
        switch (kind)
        {
            case FieldKind.Id:
                json.WriteString("type", "string");
                json.WriteString("pattern", IdPattern);
                break;
            case FieldKind.Text:
                json.WriteString("type", "string");
                break;
            case FieldKind.Texts:
                WriteTextOrTexts(json);
                break;
            case FieldKind.Minutes:
                WriteTexts(json, "type", ["integer", "null"]);
                json.WriteNumber("minimum", 0);
                break;
            case FieldKind.Truth:
                json.WriteString("type", "boolean");
                break;
            case FieldKind.Status:
                WriteTexts(json, "enum", ["draft", "ready"]);
                break;
            case FieldKind.Form:
                WriteTexts(json, "enum", ["before", "after"]);
                break;
            case FieldKind.Named:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                json.WriteString("type", "string");
                json.WriteEndObject();
                break;
            case FieldKind.Version:
                WriteTexts(json, "type", ["string", "number"]);
                break;
            case FieldKind.Tracks:
                WriteTracks(json);
                break;
            default:
                WriteUnlock(json);
                break;
        }
    }

    private static void WriteTracks(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("title");
        WriteKind(json, FieldKind.Text);
        json.WriteEndObject();
        json.WriteStartObject("minutes");
        WriteKind(json, FieldKind.Minutes);
        json.WriteEndObject();
        json.WriteStartObject("stages");
        WriteTextOrTexts(json);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteTexts(json, "required", ["stages"]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteUnlock(Utf8JsonWriter json)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteTextOrTexts(json);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (string name in new[] { "all", "any" })
        {
            json.WriteStartObject(name);
            WriteTextOrTexts(json);
            json.WriteEndObject();
        }

        json.WriteStartObject("score");
        json.WriteString("type", "object");
        json.WriteStartObject("additionalProperties");
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", 1);
        json.WriteNumber("maximum", 100);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteTextOrTexts(Utf8JsonWriter json)
    {
        WriteTexts(json, "type", ["string", "array"]);
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
