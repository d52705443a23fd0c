using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Testing;

/// <summary>A journal and a draft in memory; every event goes through its line and back, as through a file.</summary>
public sealed class MemoryJournal : IRunJournal, IAnswerDraft
{
    private readonly List<JournalEntry> _all = [];
    private readonly List<JournalEntry> _tail = [];
    private RunSnapshot? _kept;
    private readonly SortedDictionary<int, string> _draft = [];

    public RunSnapshot? Snapshot { get; private init; }

    public IReadOnlyList<JournalEntry> Tail => _tail;

    public long LastSequence => _all.Count;

    public IReadOnlyList<string> Notices => [];

    public IReadOnlyList<JournalEntry> ReadAll() => [.. _all];

    public JournalEntry Append(RunEvent runEvent)
    {
        string previous = _all.Count > 0 ? _all[^1].Hash : "";
        (string line, _) = JournalLine.Write(_all.Count + 1, Guid.NewGuid(), DateTimeOffset.UnixEpoch, runEvent, previous);
        Add(JournalLine.Read(line));
        return _all[^1];
    }

    public void Keep(RunSnapshot snapshot)
        => _kept = _all.Exists(entry => entry.Sequence == snapshot.Sequence && entry.Hash == snapshot.Hash) ? snapshot : throw new ArgumentException("There is no such event.", nameof(snapshot));

    public void Settle()
    {
    }

    /// <summary>What the next process would open: the same events, behind the last snapshot that was kept.</summary>
    public MemoryJournal Reopened()
    {
        var next = new MemoryJournal { Snapshot = _kept, _kept = _kept };
        _all.ForEach(next.Add);
        foreach ((int sample, string text) in _draft)
        {
            next.Append(sample, text);
        }

        return next;
    }

    /// <summary>What is there when the process ended before the last events were written.</summary>
    /// <param name="events">How many.</param>
    public MemoryJournal Without(int events)
    {
        var next = new MemoryJournal();
        _all.SkipLast(events).ToList().ForEach(next.Add);
        return next;
    }

    public void Append(int sample, string text) => _draft[sample] = _draft.GetValueOrDefault(sample, "") + text;

    public ImmutableArray<string> Read() => [.. _draft.Values];

    public void Clear() => _draft.Clear();

    private void Add(JournalEntry entry)
    {
        _all.Add(entry);
        if (entry.Sequence > (Snapshot?.Sequence ?? 0))
        {
            _tail.Add(entry);
        }
    }
}
