using System.Buffers.Binary;
using System.Text;

namespace LlmQuest.Inference.Gguf;

/// <summary>Reads the little-endian primitives of a GGUF header, never past the end of the file.</summary>
internal sealed class GgufReader(Stream stream, long length)
{
    /// <summary>Longest key of the metadata, in bytes, as the format has it; no name or token is longer either.</summary>
    public const int LongestKey = ushort.MaxValue;

    private const int LongestText = 16 * 1024 * 1024;
    private const int ShortText = 256;

    public long Position { get; private set; }

    public long Remaining => length - Position;

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(stackalloc byte[4]));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(stackalloc byte[8]));

    /// <summary>A count of things that take at least <paramref name="smallest"/> bytes each.</summary>
    public int Count(int smallest)
    {
        ulong count = UInt64();
        return count <= (ulong)(Remaining / smallest) && count <= int.MaxValue
            ? (int)count
            : throw new GgufFormatException($"it counts {count} things where {Remaining} bytes are left");
    }

    /// <summary>A text of at most so many bytes: what a damaged file announces is not made room for.</summary>
    public string Text(int longest = LongestText)
    {
        byte[] bytes = new byte[TextLength(longest)];
        Take(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>A text with one character for each byte, so that texts that are not UTF-8 stay apart.</summary>
    public string Latin1()
    {
        int length = TextLength(LongestKey);
        if (length > ShortText)
        {
            byte[] bytes = new byte[length];
            Take(bytes);
            return Encoding.Latin1.GetString(bytes);
        }

        Span<byte> text = stackalloc byte[ShortText];
        return Encoding.Latin1.GetString(Take(text[..length]));
    }

    public void SkipText() => Skip(TextLength(LongestText));

    public void Skip(long bytes)
    {
        if (bytes < 0 || bytes > Remaining)
        {
            throw new GgufFormatException("it ends within its header");
        }

        stream.Seek(bytes, SeekOrigin.Current);
        Position += bytes;
    }

    public Span<byte> Take(Span<byte> into)
    {
        if (into.Length > Remaining)
        {
            throw new GgufFormatException("it ends within its header");
        }

        stream.ReadExactly(into);
        Position += into.Length;
        return into;
    }

    private int TextLength(int longest)
    {
        ulong size = UInt64();
        long most = Math.Min(Remaining, longest);
        return size <= (ulong)most
            ? (int)size
            : throw new GgufFormatException($"it announces a text of {size} bytes where there can be {most}");
    }
}
