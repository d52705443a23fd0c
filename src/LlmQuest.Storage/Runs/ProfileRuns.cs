using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Runs;

/// <summary>What is kept under a profile's name.</summary>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Own">The chain that is played on here; null where there are only chains of others.</param>
/// <param name="Foreign">Chains that were imported.</param>
/// <param name="Notices">What could not be read, in sentences.</param>
public sealed record ProfileRuns(string Profile, RunFile? Own, RunSet Foreign, IReadOnlyList<string> Notices)
{
    /// <summary>All chains, each once.</summary>
    public RunSet All => Own is null ? Foreign : Foreign.Merge(RunSet.Of(Own));
}
