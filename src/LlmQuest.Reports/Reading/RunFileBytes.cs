using System.Text;
using LlmQuest.Core.Journal;

namespace LlmQuest.Reports.Reading;

/// <summary>Reads a file that is said to be an exported run, within bounds: whatever it is, it neither fills the memory nor waits for ever.</summary>
public static class RunFileBytes
{
    /// <summary>Lines of the longest file that is read.</summary>
    public const int MostLines = 500_000;

    private const int Start = 64;

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">The file; a link is followed.</param>
    /// <param name="refusal">Why there are none, as the end of a sentence; null when there are some.</param>
    /// <param name="beside">The header that lies beside it, for a journal as it is written; it is put in front where the file has none. Null for a file that has to have its own.</param>
    public static ReadOnlyMemory<byte> Read(string path, out string? refusal, RunHeader? beside = null)
    {
        try
        {
            refusal = Directory.Exists(path) ? "it is a folder" : Refusal(Target(path));
            if (refusal is not null)
            {
                return default;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return Read(file, beside, out refusal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            refusal = $"it cannot be read ({e.Message.TrimEnd('.')})";
            return default;
        }
    }

    private static FileInfo Target(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
    }

    // A pipe or a device has no length, and would keep whoever opens it.
    private static string? Refusal(FileInfo file) => !file.Exists ? "there is no such file" : file.Length switch
    {
        0 => "it is empty",
        > RunFileTally.LargestFile => $"it has more than {RunFileTally.LargestFile >> 20} MiB, and no run is so long",
        _ => null,
    };

    // What is no run is seen by its first bytes, before the rest is read.
    private static ReadOnlyMemory<byte> Read(FileStream file, RunHeader? beside, out string? refusal)
    {
        byte[] start = new byte[Start];
        int length = file.ReadAtLeast(start, Start, throwOnEndOfStream: false);
        bool hasHeader = RunFileReading.BeginsWithHeader(start.AsSpan(0, length));
        if (!hasHeader && beside is null)
        {
            refusal = "it does not begin with the header of an exported run";
            return default;
        }

        byte[] header = hasHeader ? [] : Encoding.UTF8.GetBytes(beside!.Write() + "\n");
        byte[] bytes = new byte[header.Length + Math.Max(length, file.Length)];
        header.CopyTo(bytes, 0);
        start.AsSpan(0, length).CopyTo(bytes.AsSpan(header.Length));
        length += header.Length;
        length += file.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
        ReadOnlyMemory<byte> read = bytes.AsMemory(0, length);
        refusal = LinesRefusal(read.Span);
        return read;
    }

    private static string? LinesRefusal(ReadOnlySpan<byte> bytes)
    {
        int lines = 0;
        while (!bytes.IsEmpty)
        {
            int length = bytes.IndexOf((byte)'\n') is >= 0 and int at ? at + 1 : bytes.Length;
            lines++;
            if (length > LineSource.LongestLine)
            {
                return FormattableString.Invariant($"its line {lines} has more than {LineSource.LongestLine >> 20} MiB");
            }

            if (lines > MostLines)
            {
                return FormattableString.Invariant($"it has more than {MostLines} lines");
            }

            bytes = bytes[length..];
        }

        return null;
    }
}
