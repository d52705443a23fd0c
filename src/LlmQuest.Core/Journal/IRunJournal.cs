using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>Port: the append-only journal of one run, with one writer.</summary>
public interface IRunJournal
{
    /// <summary>The newest snapshot that fitted the journal when it was opened; null when there is none. The events before it may not be read yet.</summary>
    RunSnapshot? Snapshot { get; }

    /// <summary>The events after <see cref="Snapshot"/>, all of them when there is none, oldest first; grows with <see cref="Append"/>.</summary>
    IReadOnlyList<JournalEntry> Tail { get; }

    /// <summary>Number of the last event; 0 before the first.</summary>
    long LastSequence { get; }

    /// <summary>Whole events behind a break that could not be mended, oldest first, each number once; empty when all was well, and once <see cref="RunRecovered"/> was appended.</summary>
    /// <remarks>They are no part of the chain. Until then they stay where they are, so that the next opening finds them again.</remarks>
    IReadOnlyList<JournalEntry> Loose { get; }

    /// <summary>Every event, read and verified now where that was not done yet.</summary>
    /// <remarks>Called before the first <see cref="Append"/> it may take the snapshot away, and <see cref="Tail"/> is everything then.</remarks>
    IReadOnlyList<JournalEntry> ReadAll();

    /// <summary>Writes an event. When it returns, the operating system has it: it survives the end of the process.</summary>
    /// <exception cref="IOException">The event could not be written; nothing was recorded.</exception>
    JournalEntry Append(RunEvent runEvent);

    /// <summary>Keeps the numbers of every step of an experiment beside the journal. Where they cannot be written, a notice says so: the run is whole without them.</summary>
    /// <param name="experiment">Id of the event that recorded the experiment.</param>
    /// <param name="steps">The numbers.</param>
    void KeepSteps(Guid experiment, ExperimentSteps steps);

    /// <summary>Keeps a snapshot for the next opening, whole or not at all. Where it cannot be written, a notice says so.</summary>
    /// <param name="snapshot">After the event that <see cref="Snapshot"/> belongs to, or one of <see cref="Tail"/>.</param>
    /// <exception cref="ArgumentException">There is no such event.</exception>
    void Keep(RunSnapshot snapshot);

    /// <summary>Waits until the disk has everything: called at the end of a stage. Where that fails, a notice says so.</summary>
    void Settle();
}
