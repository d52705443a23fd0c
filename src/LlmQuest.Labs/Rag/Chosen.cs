using System.Collections.Immutable;

namespace LlmQuest.Labs.Rag;

/// <summary>What was found for a question, and what of it is used.</summary>
/// <param name="Judged">What the filter made of it; empty where nothing came near enough.</param>
internal sealed record Chosen(ImmutableArray<Judged> Judged)
{
    /// <summary>The passages that the prompt has, in the order of the search.</summary>
    public ImmutableArray<Found> Used { get; } = [.. Judged.Where(one => one.Kept).Select(one => one.Found)];

    /// <summary>Whether there is nothing to answer from.</summary>
    public bool IsRefused => Used.IsEmpty;
}
