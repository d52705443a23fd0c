using System.Text;

namespace LlmQuest.Storage.Files;

/// <summary>The plain journal: one line per event, only ever appended to.</summary>
internal sealed class JournalFile : IDisposable
{
    private readonly Stream _stream;
    private readonly string _path;
    private long _length;

    /// <param name="stream">Unbuffered, so that a write reaches the operating system; owned from here on.</param>
    /// <param name="path">Its name for messages.</param>
    public JournalFile(Stream stream, string path)
    {
        _stream = stream;
        _path = path;
        _length = stream.Length;
    }

    public static JournalFile Open(string path)
        => new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0), path);

    /// <summary>Replaces the whole file, or leaves it as it was.</summary>
    public static void Replace(string path, IEnumerable<string> lines)
    {
        string fresh = path + ".new";
        using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            foreach (string line in lines)
            {
                stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }

    /// <summary>Adds text in one write. When it returns, the operating system has it.</summary>
    /// <exception cref="IOException">It could not be written; the file is as long as before.</exception>
    public void Append(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            CutTornRest();
            _stream.Position = _length;
            _stream.Write(bytes);
            _stream.Flush();
            _length += bytes.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryCutTornRest();
            throw NotRecorded(_path, e);
        }
    }

    public static IOException NotRecorded(string path, Exception cause)
        => new($"Nothing was recorded, because '{path}' cannot be written ({cause.Message.TrimEnd('.')}): free some space or make the file writable, then try again.", cause);

    /// <summary>Waits until the disk has everything.</summary>
    public void FlushToDisk() => (_stream as FileStream)?.Flush(flushToDisk: true);

    public void Dispose()
    {
        TryCutTornRest();
        _stream.Dispose();
    }

    private void CutTornRest()
    {
        if (_stream.Length != _length)
        {
            _stream.SetLength(_length);
        }
    }

    private void TryCutTornRest()
    {
        try
        {
            CutTornRest();
        }
        catch (IOException)
        {
            // The next append cuts first, and so does the next opening.
        }
    }
}
