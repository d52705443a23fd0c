using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>What the lines of a chain hold.</summary>
/// <param name="Chain">The unbroken chain from the first event on.</param>
/// <param name="Loose">Lines behind a damaged place that are whole in themselves, in the order of the file.</param>
/// <param name="Problems">What is wrong, in the order of the events.</param>
public sealed record ChainReading(ImmutableArray<ChainLine> Chain, ImmutableArray<ChainLine> Loose, ImmutableArray<ChainProblem> Problems)
{
    /// <summary>Number of the last event anything is known of.</summary>
    public long Last => Math.Max(
        Chain.Length,
        Math.Max(Loose.Select(line => line.Entry.Sequence).DefaultIfEmpty(0).Max(), Problems.Select(problem => problem.Last).DefaultIfEmpty(0).Max()));
}
