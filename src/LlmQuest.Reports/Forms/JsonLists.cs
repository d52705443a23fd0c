using System.Text.Json;

namespace LlmQuest.Reports.Forms;

/// <summary>Lists as members of a JSON object.</summary>
public static class JsonLists
{
    /// <summary>Writes a list of objects.</summary>
    /// <param name="json">Stands within an object.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="items">What becomes an object each.</param>
    /// <param name="write">Writes the members of one.</param>
    /// <typeparam name="T">What the items are.</typeparam>
    public static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
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

    /// <summary>Writes a list of texts.</summary>
    /// <param name="json">Stands within an object.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="texts">The texts.</param>
    public static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
