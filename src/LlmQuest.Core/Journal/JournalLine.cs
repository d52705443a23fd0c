using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LlmQuest.Core.Journal;

/// <summary>The canonical line of an event: one JSON object, <c>hash</c> last.</summary>
/// <remarks><c>hash</c> = SHA-256 of <c>previous</c>, a newline, and the UTF-8 line without its hash member, exactly as stored.</remarks>
public static class JournalLine
{
    private const string HashStart = ",\"hash\":\"";
    private const int HashLength = 64;
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the line of an event and the entry it stands for.</summary>
    /// <param name="sequence">Number of the event in its chain, from 1.</param>
    /// <param name="id">Unique id of the event.</param>
    /// <param name="time">When it happened; written in UTC.</param>
    /// <param name="runEvent">What happened.</param>
    /// <param name="previous">Hash of the entry before it; empty for the first.</param>
    /// <returns>The line without newline, and the entry.</returns>
    public static (string Line, JournalEntry Entry) Write(long sequence, Guid id, DateTimeOffset time, RunEvent runEvent, string previous)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteNumber("sequence", sequence);
            json.WriteString("id", id);
            json.WriteString("time", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("type", EventCodec.TypeOf(runEvent));
            json.WritePropertyName("data");
            EventCodec.WriteData(json, runEvent);
            json.WriteString("previous", previous);
            json.WriteEndObject();
        }

        string bare = Encoding.UTF8.GetString(buffer.WrittenSpan);
        string hash = HashOf(previous, buffer.WrittenSpan, []);
        return ($"{bare[..^1]}{HashStart}{hash}\"}}", new JournalEntry(sequence, id, time.ToUniversalTime(), runEvent, previous, hash));
    }

    /// <summary>Reads a line and checks its own hash. The chain is the caller's to check.</summary>
    /// <param name="line">The line without the newline.</param>
    /// <exception cref="FormatException">The line is not an event of this format, or its hash does not fit.</exception>
    public static JournalEntry Read(string line) => Read(Encoding.UTF8.GetBytes(line));

    /// <summary>Reads a line and checks its own hash. The chain is the caller's to check.</summary>
    /// <param name="line">UTF-8 of the line without the newline.</param>
    /// <exception cref="FormatException">The line is not an event of this format, or its hash does not fit.</exception>
    public static JournalEntry Read(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string previous = root.GetProperty("previous").GetString() ?? "";
            string hash = root.GetProperty("hash").GetString() ?? "";
            CheckHash(line.Span, previous, hash);
            return new JournalEntry(
                root.GetProperty("sequence").GetInt64(),
                root.GetProperty("id").GetGuid(),
                root.GetProperty("time").GetDateTimeOffset(),
                EventCodec.Read(root.GetProperty("type").GetString() ?? "", root.GetProperty("data")),
                previous,
                hash);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This line is not an event: {e.Message}", e);
        }
    }

    private static void CheckHash(ReadOnlySpan<byte> line, string previous, string hash)
    {
        byte[] end = Encoding.UTF8.GetBytes($"{HashStart}{hash}\"}}");
        if (hash.Length != HashLength || !line.EndsWith(end))
        {
            throw new FormatException("The line does not end with its hash.");
        }

        if (HashOf(previous, line[..^end.Length], "}"u8) != hash)
        {
            throw new FormatException("The hash does not fit the line: it was changed after it was written.");
        }
    }

    private static string HashOf(string previous, ReadOnlySpan<byte> line, ReadOnlySpan<byte> end)
        => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(previous), (byte)'\n', .. line, .. end]));
}
