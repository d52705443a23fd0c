namespace LlmQuest.Storage.Chain;

/// <summary>Continues a chain with whatever lines still fit.</summary>
internal static class ChainExtension
{
    /// <summary>The lines that follow <paramref name="good"/> one after another, found among the candidates.</summary>
    public static List<StoredLine> Find(IReadOnlyList<StoredLine> good, IEnumerable<StoredLine> candidates)
    {
        ILookup<long, StoredLine> bySequence = candidates.ToLookup(c => c.Entry.Sequence);
        List<StoredLine> found = [];
        StoredLine? last = good.Count > 0 ? good[^1] : null;
        while (Next(bySequence, last) is { } next)
        {
            found.Add(next);
            last = next;
        }

        return found;
    }

    private static StoredLine? Next(ILookup<long, StoredLine> bySequence, StoredLine? last)
        => bySequence[(last?.Entry.Sequence ?? 0) + 1].FirstOrDefault(c => c.Follows(last));
}
