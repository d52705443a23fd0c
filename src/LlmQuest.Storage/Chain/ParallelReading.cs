using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Chain;

/// <summary>Reads the lines of a journal on all cores: parsing them is nearly all of what opening a long run takes, hashing next to nothing.</summary>
internal static class ParallelReading
{
    private const int FewLines = 200;

    /// <exception cref="UnknownEventException">A newer version wrote one of the events.</exception>
    public static ChainReading Of(ReadOnlyMemory<byte> bytes)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> lines = ChainReader.Split(bytes);
        var read = new ChainLine?[lines.Count > FewLines ? lines.Count : 0];
        Parallel.For(0, read.Length, i => read[i] = TryRead(lines[i]));
        return ChainReader.Read(lines, read);
    }

    // Left to the reader, who says it once and by its name.
    private static ChainLine? TryRead(ReadOnlyMemory<byte> line)
    {
        try
        {
            return ChainLine.TryRead(ChainReader.Bare(line));
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }
}
