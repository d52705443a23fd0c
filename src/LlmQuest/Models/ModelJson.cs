using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LlmQuest.Models;

/// <summary>Models as JSON.</summary>
internal static class ModelJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the fields of a model; what is not known is null.</summary>
    public static void WriteEntry(Utf8JsonWriter json, ModelDesk desk, CatalogEntry entry)
    {
        json.WriteString("id", entry.Id);
        json.WriteString("role", entry.Role);
        json.WriteString("name", entry.Name);
        json.WriteString("path", desk.Shelf.Catalog.PathOf(entry));
        json.WriteBoolean("here", desk.Shelf.IsHere(entry));
        json.WriteBoolean("used", desk.IsUsed(entry));
        json.WriteBoolean("shipped", entry.IsShipped);
        json.WriteBoolean("added", entry.IsAdded);
        WriteNumber(json, "part_bytes", desk.Shelf.PartBytes(entry));
        WriteNumber(json, "size", entry.Size);
        json.WriteString("sha256", entry.Sha256);
        json.WriteString("licence", OrNull(entry.Licence));
        WriteNumber(json, "context", entry.Context > 0 ? entry.Context : null);
        json.WriteString("source", entry.Source?.AbsoluteUri);
        json.WriteString("revision", entry.IsAdded ? null : entry.Revision);
        json.WriteString("profits", OrNull(entry.Profits));
        json.WriteString("facts", OrNull(entry.Facts));
        json.WriteString("unverified", OrNull(entry.Unverified));
        json.WriteString("template_note", OrNull(entry.TemplateNote));
    }

    private static string? OrNull(string text) => text.Length > 0 ? text : null;

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
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
