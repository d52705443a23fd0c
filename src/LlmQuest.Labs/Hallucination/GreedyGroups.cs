using System.Collections.Immutable;

namespace LlmQuest.Labs.Hallucination;

/// <summary>Puts answers into groups: each joins the first group whose first member it matches, or else begins one.</summary>
internal static class GreedyGroups
{
    /// <summary>The group of each answer, from 0 in the order in which they began.</summary>
    /// <param name="keys">The answers as they are compared; equal ones are always of one group.</param>
    /// <param name="matches">Whether an answer, given by its place, is as near to the first member of a group as is needed; null compares the keys alone.</param>
    /// <param name="stop">Stops it.</param>
    /// <remarks>Farquhar et al. 2024, Nature 630, without moving an answer that has its group.</remarks>
    public static ImmutableArray<int> Of(IReadOnlyList<string> keys, Func<int, int, bool>? matches, CancellationToken stop)
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int> firsts = [];
        ImmutableArray<int>.Builder groups = ImmutableArray.CreateBuilder<int>(keys.Count);
        for (int i = 0; i < keys.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            if (!byKey.TryGetValue(keys[i], out int group))
            {
                group = matches is null ? -1 : firsts.FindIndex(first => matches(i, first));
                if (group < 0)
                {
                    group = firsts.Count;
                    firsts.Add(i);

                    // Only the first member of a group is compared with.
                    byKey.Add(keys[i], group);
                }
            }

            groups.Add(group);
        }

        return groups.MoveToImmutable();
    }
}
