using System.Collections.Immutable;

namespace LlmQuest.Labs.Rag;

/// <summary>What a search found.</summary>
/// <param name="Hits">The passages in the order of the search.</param>
/// <param name="Threshold">The score that the nearest must have.</param>
internal sealed record Finding(ImmutableArray<Found> Hits, double Threshold)
{
    /// <summary>The score of the nearest passage; null where there are none.</summary>
    public double? Best => Hits.IsEmpty ? null : Hits.Max(hit => hit.Score);

    /// <summary>The nearest passage; null where there are none.</summary>
    public Found? Nearest => Hits.MaxBy(hit => hit.Score);

    /// <summary>Whether nothing was found that comes near enough.</summary>
    public bool IsEmpty => !(Best >= Threshold);
}
