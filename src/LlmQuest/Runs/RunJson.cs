using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LlmQuest.Runs;

/// <summary>Runs as JSON.</summary>
internal static class RunJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes an array. Everything but plain letters is escaped, so that no text can drive the terminal.</summary>
    public static void WriteArray(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            content(json);
            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
