using System.Text.Json;

namespace LlmQuest.Models.Download;

/// <summary>The bytes that came so far, <c>NAME.part</c>, and beside them what they belong to.</summary>
internal sealed class PartFile : IAsyncDisposable
{
    private readonly FileStream _stream;
    private readonly string _notePath;
    private readonly Uri _address;

    private PartFile(FileStream stream, string notePath, Uri address)
    {
        _stream = stream;
        _notePath = notePath;
        _address = address;
    }

    /// <summary>Bytes on disk.</summary>
    public long Length => _stream.Length;

    /// <summary>What the bytes belong to; null when there are none yet.</summary>
    public RemoteFile? Remote { get; private set; }

    public static string PathFor(string target) => target + ".part";

    public static string NotePathFor(string target) => target + ".part.json";

    /// <summary>Opens the bytes of an earlier attempt, or begins anew where nothing says what they belong to.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static PartFile Open(DownloadRequest request)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(request.Target)!);
        var stream = new FileStream(PathFor(request.Target), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
        var part = new PartFile(stream, NotePathFor(request.Target), request.Address) { Remote = ReadNote(NotePathFor(request.Target), request.Address) };
        if (part.Remote is null || !CanGoOn(part.Remote, request))
        {
            part.Reset();
        }

        stream.Seek(0, SeekOrigin.End);
        return part;
    }

    public static void Delete(string target)
    {
        File.Delete(NotePathFor(target));
        File.Delete(PathFor(target));
    }

    public static void DeleteIfEmpty(string target)
    {
        if (new FileInfo(PathFor(target)) is { Exists: true, Length: 0 })
        {
            Delete(target);
        }
    }

    /// <summary>Begins anew.</summary>
    public void Reset()
    {
        // In this order: bytes without a note are thrown away, a note must never stand beside bytes of another file.
        File.Delete(_notePath);
        _stream.SetLength(0);
        Remote = null;
    }

    /// <summary>Notes what the bytes that follow belong to.</summary>
    public void Remember(RemoteFile remote)
    {
        if (remote != Remote)
        {
            File.WriteAllText(_notePath, JsonSerializer.Serialize(new PartNote(_address.AbsoluteUri, remote), PartNotes.Default.PartNote));
            Remote = remote;
        }
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _stream.WriteAsync(bytes, cancellationToken);

    /// <summary>Makes the bytes survive a power cut.</summary>
    public void Flush() => _stream.Flush(flushToDisk: true);

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    // Without a tag or a date, only the digest can tell at the end whether two halves fit.
    private static bool CanGoOn(RemoteFile remote, DownloadRequest request)
        => (remote.ETag is not null || remote.LastModified is not null || request.Sha256 is not null || remote.Sha256 is not null)
            && (request.Sha256 is null || remote.Sha256 is null || remote.Sha256 == request.Sha256);

    private static RemoteFile? ReadNote(string path, Uri address)
    {
        try
        {
            PartNote? note = JsonSerializer.Deserialize(File.ReadAllText(path), PartNotes.Default.PartNote);
            return note?.Address == address.AbsoluteUri ? note.Remote : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }
}
