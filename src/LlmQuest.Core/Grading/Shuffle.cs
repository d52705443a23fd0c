using System.Collections.Immutable;

namespace LlmQuest.Core.Grading;

/// <summary>Shuffles so that the same seed gives the same order on every machine.</summary>
public static class Shuffle
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>A permutation; never the one that changes nothing when there are at least two things.</summary>
    /// <param name="count">How many things; at least 0.</param>
    /// <param name="seed">Any text, for example <c>stage/challenge</c>.</param>
    /// <returns>For every new place, the old place that comes there.</returns>
    /// <remarks>Fisher and Yates over SplitMix64 (Steele, Lea and Flood 2014), seeded with the FNV-1a hash of the UTF-16 units.</remarks>
    public static ImmutableArray<int> Of(int count, string seed)
    {
        int[] places = [.. Enumerable.Range(0, count)];
        ulong state = seed.Aggregate(FnvOffset, (hash, c) => unchecked((hash ^ c) * FnvPrime));
        for (int i = count - 1; i > 0; i--)
        {
            int j = (int)(Next(ref state) % (ulong)(i + 1));
            (places[i], places[j]) = (places[j], places[i]);
        }

        if (count >= 2 && places.Select((place, i) => place == i).All(stays => stays))
        {
            (places[0], places[^1]) = (places[^1], places[0]);
        }

        return [.. places];
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
