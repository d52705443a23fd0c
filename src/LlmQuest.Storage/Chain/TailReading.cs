using System.Collections.Immutable;
using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Chain;

/// <summary>Reads a journal from the place of a snapshot on. What is before is not looked at, but for the end of the last line.</summary>
internal static class TailReading
{
    /// <summary>The events after the snapshot; null when anything is odd, so that the whole journal has to be read.</summary>
    public static ImmutableArray<ChainLine>? TryRead(string journal, KeptSnapshot kept)
    {
        if (!File.Exists(journal))
        {
            return null;
        }

        byte[] end = Encoding.UTF8.GetBytes($",\"hash\":\"{kept.Snapshot.Hash}\"}}\n");
        using FileStream file = SharedFile.Open(journal);
        long from = kept.Offset - end.Length;
        if (from < 0 || file.Length < kept.Offset)
        {
            return null;
        }

        byte[] bytes = new byte[file.Length - from];
        file.Position = from;
        file.ReadExactly(bytes);
        return bytes.AsSpan().StartsWith(end) ? Follow(kept.Snapshot, bytes.AsMemory(end.Length)) : null;
    }

    private static ImmutableArray<ChainLine>? Follow(RunSnapshot snapshot, ReadOnlyMemory<byte> bytes)
    {
        ImmutableArray<ChainLine>.Builder tail = ImmutableArray.CreateBuilder<ChainLine>();
        (long sequence, string hash) = (snapshot.Sequence, snapshot.Hash);
        foreach (ReadOnlyMemory<byte> ended in ChainReader.Split(bytes))
        {
            if (!ended.Span.EndsWith("\n"u8) || TryRead(ended[..^1]) is not { } line || line.Entry.Sequence != sequence + 1 || line.Entry.Previous != hash)
            {
                return null;
            }

            tail.Add(line);
            (sequence, hash) = (line.Entry.Sequence, line.Entry.Hash);
        }

        return tail.DrainToImmutable();
    }

    // Left to the reading of the whole journal, which refuses it by its name.
    private static ChainLine? TryRead(ReadOnlyMemory<byte> line)
    {
        try
        {
            return ChainLine.TryRead(line);
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }
}
