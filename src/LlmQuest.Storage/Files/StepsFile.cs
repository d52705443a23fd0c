using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Storage.Files;

/// <summary>The numbers of every step of the experiments of a run: one line each, only ever appended to. Opened when the first are kept.</summary>
/// <param name="path">The file.</param>
internal sealed class StepsFile(string path) : IDisposable
{
    private const byte NewLine = (byte)'\n';
    private FileStream? _stream;

    /// <summary>Adds lines in one write. When it returns, the operating system has them.</summary>
    public void Append(IEnumerable<string> lines)
    {
        _stream ??= new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);

        // The end of a process can tear the last line, and only that one: it is left, and nothing is glued to it.
        string text = (EndsWhole(_stream) ? "" : "\n") + string.Concat(lines.Select(line => line + "\n"));
        _stream.Position = _stream.Length;
        _stream.Write(Encoding.UTF8.GetBytes(text));
        _stream.Flush();
    }

    /// <summary>Waits until the disk has everything.</summary>
    public void FlushToDisk() => _stream?.Flush(flushToDisk: true);

    public void Dispose() => _stream?.Dispose();

    /// <summary>The lines from a place on, and where the last whole one ends; nothing where there is no file. Somebody may be writing it.</summary>
    public static (IReadOnlyList<string> Lines, long End) ReadFrom(string path, long offset)
    {
        if (!File.Exists(path))
        {
            return ([], offset);
        }

        using FileStream file = SharedFile.Open(path);
        byte[] bytes = new byte[Math.Max(0, file.Length - offset)];
        file.Position = offset;
        int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        int whole = bytes.AsSpan(0, length).LastIndexOf(NewLine) + 1;
        return (Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries), offset + whole);
    }

    /// <summary>The numbers of some experiments, read line by line; those that are not there are left out.</summary>
    public static Dictionary<Guid, ExperimentSteps> Read(string path, IReadOnlySet<Guid> wanted)
    {
        Dictionary<Guid, ExperimentSteps> found = [];
        if (!File.Exists(path))
        {
            return found;
        }

        using var reader = new StreamReader(SharedFile.Open(path), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (StepsLine.IdOf(line) is { } id && wanted.Contains(id) && StepsLine.TryRead(Encoding.UTF8.GetBytes(line)) is { } read)
            {
                found[id] = read.Steps;
            }
        }

        return found;
    }

    private static bool EndsWhole(FileStream stream)
    {
        if (stream.Length == 0)
        {
            return true;
        }

        stream.Position = stream.Length - 1;
        return stream.ReadByte() == NewLine;
    }
}
