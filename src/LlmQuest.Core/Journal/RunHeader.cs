using System.Buffers;
using System.Text;
using System.Text.Json;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Journal;

/// <summary>Which run a chain of events belongs to, and who wrote it. No part of the chain: in a file that is handed in, a seal of its own shows edits.</summary>
/// <param name="Format">Format of the chain that follows.</param>
/// <param name="Run">Random id of the run: the same on every machine that goes on with it.</param>
/// <param name="Writer">Random id of the one writer of the chain.</param>
/// <param name="Course">Id of the course; empty until the run has begun.</param>
/// <param name="Learner">A name, only where somebody asked for it to be there.</param>
/// <param name="IsSimulated">Whether a program played it, and no person.</param>
public sealed record RunHeader(int Format, Guid Run, Guid Writer, string Course, string? Learner = null, bool IsSimulated = false)
{
    /// <summary>The newest format that this version reads, and the one it writes.</summary>
    public const int NewestFormat = 2;

    // The first version that reads the newest format: what an older one tells. It goes with the format, so that the same header stays the same bytes.
    private const string Needed = "0.3.0";
    private const int FirstWithNeeds = 2;

    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a line means to be a header, not an event.</summary>
    /// <param name="line">UTF-8 of the line.</param>
    public static bool Begins(ReadOnlySpan<byte> line) => line.StartsWith("{\"format\":"u8);

    /// <summary>The canonical line, without newline: the same header is the same bytes.</summary>
    /// <param name="events">How many events follow in the file, so that a file that was cut is noticed; 0 where more may come.</param>
    public string Write(int events = 0)
    {
        string line = Write(events, null);
        return events > 0 ? Write(events, ContentHash.Of([line])) : line;
    }

    private string Write(long events, string? seal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            if (Format >= FirstWithNeeds)
            {
                json.WriteString("needs", Needed);
            }

            json.WriteString("run", Run);
            json.WriteString("writer", Writer);
            json.WriteString("course", Course);
            if (Learner is not null)
            {
                json.WriteString("learner", Learner);
            }

            if (IsSimulated)
            {
                json.WriteBoolean("simulated", true);
            }

            if (events > 0)
            {
                json.WriteNumber("events", events);
            }

            if (seal is not null)
            {
                json.WriteString("seal", seal);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads a header line; never throws.</summary>
    /// <param name="line">The line without newline.</param>
    public static HeaderReading Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return HeaderReading.None;
        }
    }

    private static HeaderReading Read(JsonElement root)
    {
        int format = root.GetProperty("format").GetInt32();
        if (format < 1)
        {
            return HeaderReading.None;
        }

        if (format > NewestFormat)
        {
            string? needs = root.TryGetProperty("needs", out JsonElement version) && version.ValueKind == JsonValueKind.String ? version.GetString() : null;
            return new HeaderReading(null, NewerMessage(format, needs));
        }

        string? learner = root.TryGetProperty("learner", out JsonElement name) ? name.GetString() : null;
        bool isSimulated = root.TryGetProperty("simulated", out JsonElement simulated) && simulated.GetBoolean();
        long events = root.TryGetProperty("events", out JsonElement promised) ? promised.GetInt64() : 0;
        var header = new RunHeader(format, root.GetProperty("run").GetGuid(), root.GetProperty("writer").GetGuid(), root.GetProperty("course").GetString() ?? "", learner, isSimulated);
        return new HeaderReading(header, null)
        {
            Events = events,
            IsSealed = root.TryGetProperty("seal", out _),
            IsEdited = root.TryGetProperty("seal", out JsonElement seal) ? seal.GetString() != ContentHash.Of([header.Write(events, null)]) : events > 0,
        };
    }

    private static string NewerMessage(int format, string? needs)
        => FormattableString.Invariant($"it has format {format}, this version reads up to {NewestFormat}, and LlmQuest {needs ?? "of a later version"} is needed");
}
