using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>Reads the lines of a chain, verifies each hash and each link, and names every event that is not as it was written.</summary>
public static class ChainReader
{
    private static ReadOnlySpan<byte> LineStart => "{\"sequence\":"u8;

    /// <summary>Reads lines that end with a newline each.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <exception cref="UnknownEventException">A newer version wrote one of the events.</exception>
    public static ChainReading Read(ReadOnlySpan<byte> bytes)
    {
        var names = new ChainNaming();
        while (!bytes.IsEmpty)
        {
            int length = bytes.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = length < 0 ? bytes : bytes[..length];
            Add(names, line, isTorn: length < 0);
            bytes = length < 0 ? [] : bytes[(length + 1)..];
        }

        return names.Finish();
    }

    // A damaged newline makes one line of two: the second may still be whole.
    private static void Add(ChainNaming names, ReadOnlySpan<byte> line, bool isTorn)
    {
        line = line.EndsWith("\r"u8) ? line[..^1] : line;
        while (true)
        {
            if (ChainLine.TryRead(line) is { } whole)
            {
                names.AddWhole(whole);
                return;
            }

            int next = line.Length > 1 ? line[1..].IndexOf(LineStart) + 1 : 0;
            ReadOnlySpan<byte> piece = next > 0 ? line[..next] : line;
            names.AddDamaged(DamagedLine.Of(piece, isTorn && next <= 0));
            if (next <= 0)
            {
                return;
            }

            line = line[next..];
        }
    }
}
