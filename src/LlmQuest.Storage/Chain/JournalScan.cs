namespace LlmQuest.Storage.Chain;

/// <summary>What a journal file holds.</summary>
/// <param name="Good">The unbroken chain from the start.</param>
/// <param name="Loose">Lines after a damaged place that are whole in themselves.</param>
/// <param name="LineCount">Number of lines in the file that end with a newline.</param>
/// <param name="GoodLength">Bytes up to the end of the chain.</param>
/// <param name="TornLength">Bytes after the last newline that are no line.</param>
/// <param name="LacksNewline">Whether the last line is whole but for its newline.</param>
internal sealed record JournalScan(
    IReadOnlyList<ChainLine> Good,
    IReadOnlyList<ChainLine> Loose,
    int LineCount,
    long GoodLength,
    long TornLength,
    bool LacksNewline)
{
    public bool IsDamaged => LineCount > Good.Count;

    public static JournalScan Of(ReadOnlySpan<byte> bytes)
    {
        List<ChainLine> good = [];
        List<ChainLine> loose = [];
        int lineCount = 0;
        int start = 0;
        int goodLength = 0;
        for (int length; (length = bytes[start..].IndexOf((byte)'\n')) >= 0; start += length + 1)
        {
            ChainLine? line = ChainLine.TryRead(bytes.Slice(start, length));
            bool fits = good.Count == lineCount && line?.Follows(good.LastOrDefault()) == true;
            lineCount++;
            if (line is not null)
            {
                (fits ? good : loose).Add(line);
            }

            goodLength = fits ? start + length + 1 : goodLength;
        }

        return WithLastPiece(new JournalScan(good, loose, lineCount, goodLength, 0, false), bytes[start..]);
    }

    private static JournalScan WithLastPiece(JournalScan scan, ReadOnlySpan<byte> piece)
    {
        if (piece.IsEmpty)
        {
            return scan;
        }

        ChainLine? line = ChainLine.TryRead(piece);
        if (line is null || scan.IsDamaged || !line.Follows(scan.Good.Count > 0 ? scan.Good[^1] : null))
        {
            return scan with { TornLength = piece.Length, Loose = line is null ? scan.Loose : [.. scan.Loose, line] };
        }

        return scan with { Good = [.. scan.Good, line], LineCount = scan.LineCount + 1, GoodLength = scan.GoodLength + piece.Length, LacksNewline = true };
    }
}
