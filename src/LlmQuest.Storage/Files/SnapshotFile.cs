using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Files;

/// <summary>The file of a snapshot: a line with the SHA-256 of all that follows, a line of JSON that says where it belongs, and the state.</summary>
internal static class SnapshotFile
{
    private const int Format = 1;
    private const int DigestLength = 64;

    /// <summary>Writes it whole or not at all. Nobody waits for the disk: what a loss of power leaves is told by its digest.</summary>
    /// <exception cref="IOException">It cannot be written; the one before is still there.</exception>
    public static void Write(string path, KeptSnapshot kept)
    {
        byte[] content = [.. HeaderOf(kept), (byte)'\n', .. Encoding.UTF8.GetBytes(kept.Snapshot.State)];
        string fresh = path + ".new";
        try
        {
            using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write([.. DigestOf(content), (byte)'\n', .. content]);
            }

            File.Move(fresh, path, overwrite: true);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

    /// <summary>Reads it; null when there is none, or it is damaged, or of another format.</summary>
    public static KeptSnapshot? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? Read(File.ReadAllBytes(path)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static KeptSnapshot? Read(byte[] bytes)
    {
        if (bytes.Length <= DigestLength || !bytes.AsSpan(0, DigestLength).SequenceEqual(DigestOf(bytes.AsSpan(DigestLength + 1))))
        {
            return null;
        }

        ReadOnlyMemory<byte> content = bytes.AsMemory(DigestLength + 1);
        int length = content.Span.IndexOf((byte)'\n');
        using JsonDocument header = JsonDocument.Parse(content[..Math.Max(length, 0)]);
        JsonElement root = header.RootElement;
        return root.GetProperty("format").GetInt32() != Format
            ? null
            : new KeptSnapshot(
                new RunSnapshot(Text(root, "key"), root.GetProperty("sequence").GetInt64(), Text(root, "hash"), Encoding.UTF8.GetString(content.Span[(length + 1)..])),
                root.GetProperty("offset").GetInt64());
    }

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? "";

    private static byte[] DigestOf(ReadOnlySpan<byte> content) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(content)));

    private static byte[] HeaderOf(KeptSnapshot kept)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("key", kept.Snapshot.Key);
            json.WriteNumber("sequence", kept.Snapshot.Sequence);
            json.WriteString("hash", kept.Snapshot.Hash);
            json.WriteNumber("offset", kept.Offset);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
