using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LlmQuest.Experiments;

/// <summary>Writes JSON in which everything but plain letters is escaped, so that no text can drive the terminal.</summary>
internal static class ExperimentJsonOutput
{
    /// <summary>One value over several lines.</summary>
    public static void WriteOne(TextWriter output, Action<Utf8JsonWriter> content) => output.WriteLine(TextOf(content, indented: true));

    /// <summary>One value as a line.</summary>
    public static string Line(Action<Utf8JsonWriter> content) => TextOf(content, indented: false);

    private static string TextOf(Action<Utf8JsonWriter> content, bool indented)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.Default }))
        {
            content(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
