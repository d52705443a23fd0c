using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;

namespace LlmQuest.Labs.Sessions;

/// <summary>The state of a run from its journal, by way of a snapshot where one fits.</summary>
public static class SavedState
{
    /// <summary>Reads the state: a fold over the journal.</summary>
    /// <param name="stepper">The rules.</param>
    /// <param name="journal">The journal.</param>
    /// <returns>The state, and the sequence number of the snapshot that was used, or 0.</returns>
    public static (RunState State, long Kept) Read(Stepper stepper, IRunJournal journal)
    {
        if (journal.Snapshot is { } snapshot && snapshot.Key == KeyOf(stepper) && RunStateJson.Read(snapshot.State) is { } state)
        {
            return (Fold(stepper, state, journal.Tail), snapshot.Sequence);
        }

        return (Fold(stepper, RunState.Empty, journal.ReadAll()), 0);
    }

    /// <summary>A snapshot of a state.</summary>
    /// <param name="stepper">The rules.</param>
    /// <param name="state">The state after the journal's last event.</param>
    /// <param name="journal">The journal.</param>
    public static RunSnapshot Of(Stepper stepper, RunState state, IRunJournal journal)
        => new(KeyOf(stepper), journal.LastSequence, journal.Tail.Count > 0 ? journal.Tail[^1].Hash : journal.Snapshot?.Hash ?? "", RunStateJson.Write(state));

    private static RunState Fold(Stepper stepper, RunState state, IEnumerable<JournalEntry> entries)
    {
        foreach (JournalEntry entry in entries)
        {
            (state, _) = stepper.Step(state, entry);
        }

        return state;
    }

    // What the transcript says follows from the lesson's text, and from the rules.
    private static string KeyOf(Stepper stepper) => $"{RunStateJson.Version}:{stepper.World.Fingerprint}";
}
