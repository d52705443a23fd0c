using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>A set of chains. Merging is their union: chains are never interleaved, shortened or hashed anew.</summary>
/// <remarks>Of one writer's chains only those are kept that are not the beginning of another one: the largest elements of a partial order, so
/// that the union is commutative, associative and idempotent.</remarks>
public sealed class RunSet
{
    private RunSet(ImmutableArray<RunFile> chains) => Chains = chains;

    /// <summary>The chains, ordered by run, writer and the hash of the last event.</summary>
    public ImmutableArray<RunFile> Chains { get; }

    /// <summary>The places where chains of one writer part, in the order of the chains.</summary>
    public ImmutableArray<ChainConflict> Conflicts => [.. Chains.GroupBy(Key).SelectMany(ConflictsOf).Distinct()];

    /// <summary>Makes a set of chains.</summary>
    /// <param name="chains">Unbroken chains, in any order.</param>
    public static RunSet Of(params IEnumerable<RunFile> chains)
        => new([.. chains.GroupBy(Key).OrderBy(group => group.Key).SelectMany(Largest)]);

    /// <summary>The union of two sets.</summary>
    /// <param name="other">The other set.</param>
    public RunSet Merge(RunSet other) => Of([.. Chains, .. other.Chains]);

    private static (Guid Run, Guid Writer) Key(RunFile chain) => (chain.Header.Run, chain.Header.Writer);

    private static IEnumerable<RunFile> Largest(IEnumerable<RunFile> chains)
    {
        RunFile[] all = [.. chains.OrderByDescending(chain => chain.Chain.Length)];
        RunHeader header = all.Select(chain => chain.Header).Aggregate(Join);
        List<RunFile> kept = [];
        foreach (RunFile chain in all)
        {
            if (!kept.Exists(chain.IsBeginningOf))
            {
                kept.Add(chain with { Header = header });
            }
        }

        return kept.OrderBy(chain => chain.LastHash, StringComparer.Ordinal);
    }

    // Headers are not hashed, so two of one writer may differ; what is chosen must not depend on the order.
    private static RunHeader Join(RunHeader a, RunHeader b)
        => a with { Format = Math.Max(a.Format, b.Format), Course = First(a.Course, b.Course), IsSimulated = a.IsSimulated || b.IsSimulated, Learner = a.Learner is null || b.Learner is null ? a.Learner ?? b.Learner : First(a.Learner, b.Learner) };

    private static string First(string a, string b)
        => a.Length == 0 || b.Length == 0 ? a + b : string.CompareOrdinal(a, b) <= 0 ? a : b;

    private static IEnumerable<ChainConflict> ConflictsOf(IEnumerable<RunFile> branches)
    {
        RunFile[] all = [.. branches];
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++)
            {
                yield return Fork(all[i], all[j]);
            }
        }
    }

    private static ChainConflict Fork(RunFile a, RunFile b)
    {
        int same = a.Chain.Zip(b.Chain).TakeWhile(pair => pair.First.Entry.Hash == pair.Second.Entry.Hash).Count();
        return new ChainConflict(a.Header.Run, a.Header.Writer, same + 1, a.Chain[same].Entry.Id == b.Chain[same].Entry.Id);
    }
}
