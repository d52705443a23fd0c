using System.Collections.Immutable;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>What is known of a question while it goes through the parts.</summary>
/// <param name="Question">The question, possibly rewritten.</param>
/// <param name="History">What was asked and answered before in its thread.</param>
internal sealed record CaseState(string Question, IReadOnlyList<Turn> History)
{
    /// <summary>The passages to search; null before a split.</summary>
    public PassageIndex? Index { get; init; }

    /// <summary>The passages that are used; empty before a search.</summary>
    public ImmutableArray<Found> Hits { get; init; } = [];

    /// <summary>The answer; null before one was written.</summary>
    public string? Answer { get; init; }

    /// <summary>Whether that answer was cut at the limit.</summary>
    public bool IsCut { get; init; }
}
