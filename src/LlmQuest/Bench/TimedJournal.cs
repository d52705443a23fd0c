using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;

namespace LlmQuest.Bench;

/// <summary>A journal that counts what recording takes.</summary>
/// <param name="journal">The journal.</param>
internal sealed class TimedJournal(IRunJournal journal) : IRunJournal
{
    /// <summary>What all recording took so far.</summary>
    public Cost Recording { get; private set; }

    public RunSnapshot? Snapshot => journal.Snapshot;

    public IReadOnlyList<JournalEntry> Tail => journal.Tail;

    public long LastSequence => journal.LastSequence;

    public IReadOnlyList<JournalEntry> Loose => journal.Loose;

    public IReadOnlyList<JournalEntry> ReadAll() => journal.ReadAll();

    public JournalEntry Append(RunEvent runEvent)
    {
        JournalEntry? entry = null;
        Recording += Cost.Of(() => entry = journal.Append(runEvent));
        return entry!;
    }

    public void KeepSteps(Guid experiment, ExperimentSteps steps) => Recording += Cost.Of(() => journal.KeepSteps(experiment, steps));

    public void Keep(RunSnapshot snapshot) => Recording += Cost.Of(() => journal.Keep(snapshot));

    public void Settle() => Recording += Cost.Of(journal.Settle);
}
