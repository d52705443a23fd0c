using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Plans;

/// <summary>A run that was played from a list of commands.</summary>
/// <param name="Steps">The arrival, then one step for each command that was taken; fewer than there were commands when one of them left.</param>
/// <param name="Chain">Everything that was recorded.</param>
/// <param name="Took">How long it took.</param>
public sealed record Playthrough(ImmutableArray<PlayedStep> Steps, ImmutableArray<ChainLine> Chain, TimeSpan Took)
{
    /// <summary>How many commands were taken.</summary>
    public int Commands => Steps.Length - 1;
}
