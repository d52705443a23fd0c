using LlmQuest.Core.Journal;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Reading;

/// <summary>What one chain of a file comes to.</summary>
/// <param name="Header">Whose chain it is.</param>
/// <param name="LastHash">Hash of its last event; empty for none. With the number of events it says whether two chains are the same.</param>
/// <param name="Tally">What was counted.</param>
internal sealed record ChainTally(RunHeader Header, string LastHash, LearnerTally Tally)
{
    /// <summary>Whether its first line, which says whose it is, was edited or may have been.</summary>
    public bool IsNamedAnew { get; init; }
}
