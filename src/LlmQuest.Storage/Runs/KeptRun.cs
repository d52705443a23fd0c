using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>One run with all its chains.</summary>
/// <param name="Stem">The beginning of the names of its files: <c>PROFILE</c> or <c>PROFILE+COURSE</c>.</param>
/// <param name="Id">Id of the run.</param>
/// <param name="Chains">One chain per writer, and more where they part.</param>
/// <param name="Conflicts">Where they part.</param>
public sealed record KeptRun(string Stem, Guid Id, ImmutableArray<RunFile> Chains, ImmutableArray<ChainConflict> Conflicts)
{
    /// <summary>The profile it is kept under.</summary>
    public string Profile => StoreFiles.ProfileOf(Stem);

    /// <summary>When its last event was recorded; null for none.</summary>
    public DateTimeOffset? Last => Chains.Max(chain => chain.LastTime);
}
