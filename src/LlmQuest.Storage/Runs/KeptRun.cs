using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Runs;

/// <summary>One run with all its chains.</summary>
/// <param name="Profile">The profile it is kept under.</param>
/// <param name="Id">Id of the run.</param>
/// <param name="Chains">One chain per writer, and more where they part.</param>
/// <param name="Conflicts">Where they part.</param>
public sealed record KeptRun(string Profile, Guid Id, ImmutableArray<RunFile> Chains, ImmutableArray<ChainConflict> Conflicts)
{
    /// <summary>When its last event was recorded; null for none.</summary>
    public DateTimeOffset? Last => Chains.Max(chain => chain.LastTime);
}
