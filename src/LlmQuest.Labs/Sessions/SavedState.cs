using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;

namespace LlmQuest.Labs.Sessions;

/// <summary>The state of a run from its journal, by way of a snapshot where one fits.</summary>
public static class SavedState
{
    // An edit of the lesson does not make a state another one: what was said stays said as long as the snapshot is there, and CourseChange tells what the edit did.
    private const string Key = RunStateJson.Version;

    /// <summary>Makes the reader of snapshots, which costs as much as half a course: called on another thread while the course is read.</summary>
    public static void Prepare() => RunStateJson.Read(RunStateJson.Write(RunState.Empty));

    /// <summary>Reads the state: a fold over the journal.</summary>
    /// <param name="stepper">The rules.</param>
    /// <param name="journal">The journal.</param>
    /// <returns>The state, and the sequence number of the snapshot that was used, or 0.</returns>
    public static (RunState State, long Kept) Read(Stepper stepper, IRunJournal journal)
    {
        if (journal.Snapshot is { } snapshot && snapshot.Key == Key && RunStateJson.Read(snapshot.State) is { } state)
        {
            return (Fold(stepper, state, journal.Tail), snapshot.Sequence);
        }

        return (Whole(stepper, journal), 0);
    }

    /// <summary>Reads the state from every event.</summary>
    /// <param name="stepper">The rules.</param>
    /// <param name="journal">The journal.</param>
    public static RunState Whole(Stepper stepper, IRunJournal journal) => Fold(stepper, RunState.Empty, journal.ReadAll());

    /// <summary>The state of a run with what was played of it on other machines: the best of all, at the place of the one with the newest event.</summary>
    /// <param name="stepper">The rules.</param>
    /// <param name="own">The state of the own chain.</param>
    /// <param name="entries">The own chain.</param>
    /// <param name="ownTime">When its last event was recorded; null when it says nothing yet about where the learner is.</param>
    /// <param name="others">The other chains; one may begin as the own one does, when a copy of the save was played on.</param>
    public static RunState Join(Stepper stepper, RunState own, IReadOnlyList<JournalEntry> entries, DateTimeOffset? ownTime, IReadOnlyList<RunFile> others)
    {
        IEnumerable<(RunState State, DateTimeOffset Time)> folded = others.Select(chain => (State: StateOf(stepper, entries, chain), Time: chain.LastTime ?? DateTimeOffset.MinValue));
        return folded.Append((State: own, Time: ownTime ?? DateTimeOffset.MinValue)).OrderBy(pair => pair.Time).Select(pair => pair.State).Aggregate(RunJoin.Of);
    }

    // What both chains have in common is counted once.
    private static RunState StateOf(Stepper stepper, IReadOnlyList<JournalEntry> entries, RunFile chain)
    {
        JournalEntry[] other = [.. chain.Chain.Select(line => line.Entry)];
        int same = entries.Zip(other).TakeWhile(pair => pair.First.Hash == pair.Second.Hash).Count();
        RunState common = Fold(stepper, RunState.Empty, other.Take(same));
        return RunJoin.Since(common, Fold(stepper, common, other.Skip(same)) with { Owed = [], Due = null });
    }

    /// <summary>A snapshot of a state.</summary>
    /// <param name="state">The state after the journal's last event.</param>
    /// <param name="journal">The journal.</param>
    public static RunSnapshot Of(RunState state, IRunJournal journal)
        => new(Key, journal.LastSequence, journal.Tail.Count > 0 ? journal.Tail[^1].Hash : journal.Snapshot?.Hash ?? "", RunStateJson.Write(state));

    private static RunState Fold(Stepper stepper, RunState state, IEnumerable<JournalEntry> entries)
    {
        foreach (JournalEntry entry in entries)
        {
            (state, _) = stepper.Step(state, entry);
        }

        return state;
    }

}
