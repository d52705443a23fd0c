using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Runs;

/// <summary>What came of importing one chain.</summary>
/// <param name="Header">Whose chain it is.</param>
/// <param name="Profile">The profile it is kept under; <c>PROFILE+COURSE</c> beside the run of a further course.</param>
/// <param name="New">Number of events that were not here before.</param>
/// <param name="Known">Number of events that were.</param>
/// <param name="Unusable">Number of events that are whole but follow a damaged one.</param>
/// <param name="Problems">What is wrong with the file.</param>
/// <param name="Conflicts">Where its chain parts from one that is here.</param>
public sealed record ChainImport(
    RunHeader Header,
    string Profile,
    int New,
    int Known,
    int Unusable,
    ImmutableArray<ChainProblem> Problems,
    ImmutableArray<ChainConflict> Conflicts)
{
    /// <summary>Whether nothing of the run was here before.</summary>
    public bool IsNewRun { get; init; }
}
