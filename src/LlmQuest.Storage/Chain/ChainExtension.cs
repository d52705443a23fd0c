using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Chain;

/// <summary>Continues a chain with whatever lines still fit.</summary>
internal static class ChainExtension
{
    /// <summary>The lines that follow <paramref name="good"/> one after another, found among the candidates.</summary>
    public static List<ChainLine> Find(IReadOnlyList<ChainLine> good, IEnumerable<ChainLine> candidates)
    {
        ILookup<long, ChainLine> bySequence = candidates.ToLookup(c => c.Entry.Sequence);
        List<ChainLine> found = [];
        ChainLine? last = good.Count > 0 ? good[^1] : null;
        while (Next(bySequence, last) is { } next)
        {
            found.Add(next);
            last = next;
        }

        return found;
    }

    private static ChainLine? Next(ILookup<long, ChainLine> bySequence, ChainLine? last)
        => bySequence[(last?.Entry.Sequence ?? 0) + 1].FirstOrDefault(c => c.Follows(last));
}
