using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;
using LlmQuest.Core.Journal;

namespace LlmQuest.Reports.Exports;

/// <summary>Runs as statements of the Experience API 1.0.3, to be sent to a learning record store.</summary>
/// <remarks>A statement has the id of its event: who sends it twice has it once. The actor is the random id of the run, and a name only where the header has one.
/// github.com/adlnet/xAPI-Spec, version 1.0.3; verbs and types of activities of adlnet.gov/expapi.</remarks>
public static class XapiStatements
{
    /// <summary>Where the accounts are at home. Nothing is there: the host is one that can never exist (RFC 2606).</summary>
    public const string Home = "https://llmquest.invalid/";

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Default };

    /// <summary>Writes an array of statements. Everything but plain letters is escaped.</summary>
    /// <param name="chains">Chains of runs.</param>
    public static string Write(IEnumerable<RunFile> chains)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (RunFile chain in chains)
            {
                Write(json, chain);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, RunFile chain)
    {
        var pace = new ThinkingTime();
        foreach (JournalEntry entry in chain.Chain.Select(line => line.Entry))
        {
            pace.Add(entry);
            if (XapiStatement.Of(entry.Event, chain.Header.Course) is { } statement)
            {
                Write(json, chain.Header, entry, statement, statement.IsAnswer ? pace.Last : null);
            }
        }
    }

    private static void Write(Utf8JsonWriter json, RunHeader header, JournalEntry entry, XapiStatement statement, TimeSpan? took)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("timestamp", entry.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        WriteActor(json, header);
        json.WriteStartObject("verb");
        json.WriteString("id", $"http://adlnet.gov/expapi/verbs/{statement.Verb}");
        WriteEnglish(json, "display", statement.Verb);
        json.WriteEndObject();
        json.WriteStartObject("object");
        json.WriteString("id", Iri(statement.Object));
        json.WriteStartObject("definition");
        json.WriteString("type", $"http://adlnet.gov/expapi/activities/{statement.ObjectType}");
        WriteEnglish(json, "name", statement.Object);
        json.WriteEndObject();
        json.WriteEndObject();
        WriteResult(json, statement, took);
        WriteContext(json, header, statement);
        json.WriteEndObject();
    }

    private static void WriteActor(Utf8JsonWriter json, RunHeader header)
    {
        json.WriteStartObject("actor");
        json.WriteString("objectType", "Agent");
        if (header.Learner is { } name)
        {
            json.WriteString("name", name);
        }

        json.WriteStartObject("account");
        json.WriteString("homePage", Home);
        json.WriteString("name", header.Run.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, XapiStatement statement, TimeSpan? took)
    {
        if (!statement.HasResult && took is null)
        {
            return;
        }

        json.WriteStartObject("result");
        if (statement.Success is { } success)
        {
            json.WriteBoolean("success", success);
        }

        if (statement.IsComplete)
        {
            json.WriteBoolean("completion", true);
        }

        if (statement.Scaled is { } scaled && double.IsFinite(scaled))
        {
            json.WriteStartObject("score");
            json.WriteNumber("scaled", Math.Clamp(scaled, 0, 1));
            json.WriteEndObject();
        }

        if (statement.Response is { } response)
        {
            json.WriteString("response", response);
        }

        if (took is { } time)
        {
            json.WriteString("duration", XmlConvert.ToString(time));
        }

        WriteExtensions(json, statement.Extensions);
        json.WriteEndObject();
    }

    private static void WriteContext(Utf8JsonWriter json, RunHeader header, XapiStatement statement)
    {
        json.WriteStartObject("context");
        json.WriteString("registration", header.Run);
        json.WriteString("platform", "LlmQuest");
        json.WriteStartObject("contextActivities");
        json.WriteStartArray(statement.Object == header.Course ? "other" : "parent");
        json.WriteStartObject();
        json.WriteString("id", Iri(statement.Object == header.Course ? header.Course : statement.Object[..statement.Object.LastIndexOf('/')]));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        if (header.IsSimulated)
        {
            WriteExtensions(json, [("simulated", "true")]);
        }

        json.WriteEndObject();
    }

    private static void WriteExtensions(Utf8JsonWriter json, IReadOnlyList<(string Name, string Value)> extensions)
    {
        if (extensions.Count == 0)
        {
            return;
        }

        json.WriteStartObject("extensions");
        foreach ((string name, string value) in extensions)
        {
            json.WriteString($"{Home}extensions/{name}", value);
        }

        json.WriteEndObject();
    }

    private static void WriteEnglish(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("en", text);
        json.WriteEndObject();
    }

    private static string Iri(string address) => $"{Home}courses/{string.Join('/', address.Split('/').Select(Uri.EscapeDataString))}";
}
