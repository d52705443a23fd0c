using System.Buffers;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LlmQuest.Core.Journal;

/// <summary>A line of a chain, verified, of which only what somebody asked for was read: for those who count over many runs.</summary>
/// <param name="Sequence">Number of the event in its chain, from 1.</param>
/// <param name="Id">Unique id of the event.</param>
/// <param name="Time">When it was recorded, UTC.</param>
/// <param name="Event">What happened; null when its type was not asked for.</param>
/// <param name="Previous">Hash of the entry before it; empty for the first.</param>
/// <param name="Hash">Hash of the line, which fits.</param>
public readonly record struct JournalGlance(long Sequence, Guid Id, DateTimeOffset Time, RunEvent? Event, string Previous, string Hash)
{
    private const int HashLength = 64;

    private static ReadOnlySpan<byte> HashStart => ",\"hash\":\""u8;

    private static ReadOnlySpan<byte> HashEnd => "\"}"u8;

    /// <summary>Reads a line; false when it is not as it was written, or no event of the newest format.</summary>
    /// <param name="line">UTF-8 without the newline.</param>
    /// <param name="wanted">The types of events that are to be read.</param>
    /// <param name="glance">What it says.</param>
    /// <exception cref="UnknownEventException">The line is whole, but from a newer version.</exception>
    public static bool TryRead(ReadOnlySpan<byte> line, FrozenSet<Type> wanted, out JournalGlance glance)
    {
        glance = default;
        try
        {
            return HashOf(line) is { } hash && Read(line, wanted, hash, out glance);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException and not UnknownEventException)
        {
            return false;
        }
    }

    private static bool Read(ReadOnlySpan<byte> line, FrozenSet<Type> wanted, string hash, out JournalGlance glance)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        long sequence = Value(ref json, "sequence"u8).GetInt64();
        Guid id = Value(ref json, "id"u8).GetGuid();
        DateTimeOffset time = Value(ref json, "time"u8).GetDateTimeOffset();
        string type = Value(ref json, "type"u8).GetString() ?? "";
        Value(ref json, "data"u8);
        RunEvent? happened = EventCodec.Read(type, wanted, ref json);
        string previous = Value(ref json, "previous"u8).GetString() ?? "";
        glance = new JournalGlance(sequence, id, time, happened, previous, hash);
        return Ascii.IsValid(previous) && Fits(line, previous, hash);
    }

    // The canonical line has its members in one order; what has another was not written by this program.
    private static Utf8JsonReader Value(ref Utf8JsonReader json, ReadOnlySpan<byte> name)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals(name) || !json.Read())
        {
            throw new FormatException("The members of the line are not those of an event.");
        }

        return json;
    }

    private static string? HashOf(ReadOnlySpan<byte> line)
    {
        int start = line.Length - HashStart.Length - HashLength - HashEnd.Length;
        return start > 0 && line[start..].StartsWith(HashStart) && line.EndsWith(HashEnd)
            ? Encoding.ASCII.GetString(line.Slice(start + HashStart.Length, HashLength))
            : null;
    }

    private static bool Fits(ReadOnlySpan<byte> line, string previous, string hash)
    {
        int bare = line.Length - HashStart.Length - HashLength - HashEnd.Length;
        int length = previous.Length + 1 + bare + 1;
        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Span<byte> whole = rented.AsSpan(0, length);
            Encoding.ASCII.GetBytes(previous, whole);
            whole[previous.Length] = (byte)'\n';
            line[..bare].CopyTo(whole[(previous.Length + 1)..]);
            whole[^1] = (byte)'}';
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(whole, digest);
            return Convert.ToHexStringLower(digest) == hash;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
