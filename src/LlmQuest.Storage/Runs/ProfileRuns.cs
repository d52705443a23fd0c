using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Runs;

/// <summary>What is kept under the name of a profile, or of a profile and a course.</summary>
/// <param name="Stem">The beginning of the names of its files: <c>PROFILE</c> or <c>PROFILE+COURSE</c>.</param>
/// <param name="Own">The chain that is played on here; null where there are only chains of others.</param>
/// <param name="Foreign">Chains that were imported.</param>
/// <param name="Notices">What could not be read, in sentences.</param>
public sealed record ProfileRuns(string Stem, RunFile? Own, RunSet Foreign, IReadOnlyList<string> Notices)
{
    /// <summary>Name of the profile.</summary>
    public string Profile => StoreFiles.ProfileOf(Stem);

    /// <summary>All chains, each once.</summary>
    public RunSet All => Own is null ? Foreign : Foreign.Merge(RunSet.Of(Own));
}
