using System.Buffers.Binary;
using System.IO.Compression;

namespace LlmQuest.Content.Packs;

/// <summary>The few bytes of a zip file that the library leaves to the machine, or does not look at.</summary>
public static class ZipMarks
{
    /// <summary>The time of every entry: the earliest that a zip file can tell.</summary>
    public static DateTimeOffset Time { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal const int EndLength = 22;
    private const int HeaderLength = 46;
    private const uint EndMark = 0x06054B50;
    private const uint HeaderMark = 0x02014B50;
    private const byte Unix = 3;
    private const int TypeMask = 0xF000;
    private const int Ordinary = 0x8000;
    private const int FolderFlag = 0x10;

    /// <summary>Begins an entry that is the same on every machine.</summary>
    /// <param name="zip">The zip file.</param>
    /// <param name="name">Name of the entry.</param>
    /// <param name="level">How hard it is squeezed; nothing but not at all gives the same bytes everywhere.</param>
    /// <param name="isProgram">Whether it can be started.</param>
    public static ZipArchiveEntry Begin(ZipArchive zip, string name, CompressionLevel level, bool isProgram = false)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Time;
        entry.ExternalAttributes = (Ordinary | (isProgram ? 0x1ED : 0x1A4)) << 16;
        return entry;
    }

    /// <summary>Whether an entry is a file, and neither a link nor a folder nor a device.</summary>
    internal static bool IsFile(ZipArchiveEntry entry)
        => ((entry.ExternalAttributes >> 16) & TypeMask) is 0 or Ordinary && (entry.ExternalAttributes & FolderFlag) == 0;

    /// <summary>Says in the list at the end that every entry was made under Unix, on whatever system it was: then the bytes are the same, and programs can be started where they are unpacked.</summary>
    /// <param name="stream">A whole zip file of fewer than 65,535 entries and 4 GB; can be read, written and sought.</param>
    public static void SayUnix(Stream stream)
    {
        (int count, long at, _) = End(stream) ?? throw new InvalidDataException("The zip file that was just written has no end.");
        Span<byte> header = stackalloc byte[HeaderLength];
        for (int i = 0; i < count; i++)
        {
            stream.Position = at;
            stream.ReadExactly(header);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != HeaderMark)
            {
                throw new InvalidDataException("The list at the end of the zip file that was just written is not where it should be.");
            }

            stream.Position = at + 5;
            stream.WriteByte(Unix);
            at += HeaderLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }
    }

    /// <summary>How many entries there are, and where their list begins and how long it is; null when the file does not end as a zip file without a comment does.</summary>
    internal static (int Count, long Start, long Length)? End(Stream stream)
    {
        if (stream.Length < EndLength)
        {
            return null;
        }

        Span<byte> end = stackalloc byte[EndLength];
        stream.Position = stream.Length - EndLength;
        stream.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == EndMark
            ? (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]))
            : null;
    }
}
