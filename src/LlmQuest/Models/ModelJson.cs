using System.Text.Json;

namespace LlmQuest.Models;

/// <summary>Models as JSON.</summary>
internal static class ModelJson
{
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
