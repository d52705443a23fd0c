using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>Reads the lines of a chain, verifies each hash and each link, and names every event that is not as it was written.</summary>
public static class ChainReader
{
    // Behind so many pieces, what is left of a line is one piece: trying each again and again would take for ever.
    private const int MostPieces = 32;

    private static ReadOnlySpan<byte> LineStart => "{\"sequence\":"u8;

    /// <summary>Reads lines that end with a newline each.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <exception cref="UnknownEventException">A newer version wrote one of the events.</exception>
    public static ChainReading Read(ReadOnlyMemory<byte> bytes) => Read(Split(bytes), []);

    /// <summary>The same for lines some of which were read before: reading them is most of the work, and the host may share it out.</summary>
    /// <param name="lines">What <see cref="Split"/> gave.</param>
    /// <param name="read">By place: the line, or null where it was not read or is not whole; may be shorter.</param>
    /// <exception cref="UnknownEventException">A newer version wrote one of the events.</exception>
    public static ChainReading Read(IReadOnlyList<ReadOnlyMemory<byte>> lines, ReadOnlySpan<ChainLine?> read)
    {
        var names = new ChainNaming();
        for (int i = 0; i < lines.Count; i++)
        {
            if (i < read.Length && read[i] is { } whole)
            {
                names.AddWhole(whole);
            }
            else
            {
                Add(names, lines[i]);
            }
        }

        return names.Finish();
    }

    /// <summary>The lines of a file with their newlines; the last one may lack it.</summary>
    /// <param name="bytes">UTF-8.</param>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> bytes)
    {
        List<ReadOnlyMemory<byte>> lines = [];
        while (!bytes.IsEmpty)
        {
            int length = bytes.Span.IndexOf((byte)'\n') is >= 0 and int at ? at + 1 : bytes.Length;
            lines.Add(bytes[..length]);
            bytes = bytes[length..];
        }

        return lines;
    }

    /// <summary>A line without its end, as on this or another system.</summary>
    /// <param name="line">What <see cref="Split"/> gave.</param>
    public static ReadOnlyMemory<byte> Bare(ReadOnlyMemory<byte> line)
    {
        line = line.Span.EndsWith("\n"u8) ? line[..^1] : line;
        return line.Span.EndsWith("\r"u8) ? line[..^1] : line;
    }

    // A damaged newline makes one line of two: the second may still be whole.
    private static void Add(ChainNaming names, ReadOnlyMemory<byte> ended)
    {
        bool isTorn = !ended.Span.EndsWith("\n"u8);
        ReadOnlyMemory<byte> line = Bare(ended);
        for (int piece = 1; ; piece++)
        {
            if (ChainLine.TryRead(line) is { } whole)
            {
                names.AddWhole(whole);
                return;
            }

            int next = line.Length > 1 && piece < MostPieces ? line.Span[1..].IndexOf(LineStart) + 1 : 0;
            names.AddDamaged(DamagedLine.Of(next > 0 ? line.Span[..next] : line.Span, isTorn && next <= 0));
            if (next <= 0)
            {
                return;
            }

            line = line[next..];
        }
    }
}
