using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>A journal and a draft in memory, for runs that nobody goes on with; every event goes through its line and back, as through a file.</summary>
/// <param name="now">Tells the time of an event; null for always the same.</param>
/// <param name="newId">Draws the id of an event; null takes one that follows from the events before it.</param>
public sealed class MemoryJournal(Func<DateTimeOffset>? now = null, Func<Guid>? newId = null) : IRunJournal, IAnswerDraft
{
    private readonly List<ChainLine> _all = [];
    private readonly List<JournalEntry> _tail = [];
    private readonly Dictionary<Guid, ExperimentSteps> _steps = [];
    private RunSnapshot? _kept;
    private readonly SortedDictionary<int, string> _draft = [];

    /// <inheritdoc/>
    public RunSnapshot? Snapshot { get; private init; }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Tail => _tail;

    /// <inheritdoc/>
    public long LastSequence => _all.Count;

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Loose { get; private set; } = [];

    /// <summary>The numbers of every step that were kept, by the id of the event.</summary>
    public IReadOnlyDictionary<Guid, ExperimentSteps> Steps => _steps;

    /// <summary>The lines as a file would have them.</summary>
    public ImmutableArray<ChainLine> Chain => [.. _all];

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> ReadAll() => [.. _all.Select(line => line.Entry)];

    /// <inheritdoc/>
    public JournalEntry Append(RunEvent runEvent)
    {
        string previous = _all.Count > 0 ? _all[^1].Entry.Hash : "";
        (string line, _) = JournalLine.Write(_all.Count + 1, newId?.Invoke() ?? IdAfter(previous), now?.Invoke() ?? DateTimeOffset.UnixEpoch, runEvent, previous);
        Add(new ChainLine(line, JournalLine.Read(line)));
        Loose = runEvent is RunRecovered ? [] : Loose;
        return _all[^1].Entry;
    }

    /// <inheritdoc/>
    public void KeepSteps(Guid experiment, ExperimentSteps steps) => _steps[experiment] = steps;

    /// <inheritdoc/>
    public void Keep(RunSnapshot snapshot)
        => _kept = _all.Exists(line => line.Entry.Sequence == snapshot.Sequence && line.Entry.Hash == snapshot.Hash) ? snapshot : throw new ArgumentException("There is no such event.", nameof(snapshot));

    /// <inheritdoc/>
    public void Settle()
    {
    }

    /// <summary>What is there when the process ended before the last events were written.</summary>
    /// <param name="events">How many.</param>
    public MemoryJournal Without(int events)
    {
        var next = new MemoryJournal(now, newId);
        _all.SkipLast(events).ToList().ForEach(next.Add);
        return next;
    }

    /// <summary>What is there when one event was damaged and nothing can mend it.</summary>
    /// <param name="number">Number of the event.</param>
    public MemoryJournal Broken(long number)
    {
        var next = new MemoryJournal(now, newId) { Loose = [.. ReadAll().Where(entry => entry.Sequence > number)] };
        _all.Where(line => line.Entry.Sequence < number).ToList().ForEach(next.Add);
        return next;
    }

    /// <summary>What the next process would open: the same events, behind the last snapshot that was kept.</summary>
    public MemoryJournal Reopened()
    {
        var next = new MemoryJournal(now, newId) { Snapshot = _kept, _kept = _kept, Loose = Loose };
        _all.ForEach(next.Add);
        foreach ((Guid experiment, ExperimentSteps steps) in _steps)
        {
            next.KeepSteps(experiment, steps);
        }

        foreach ((int sample, string text) in _draft)
        {
            next.Append(sample, text);
        }

        return next;
    }

    /// <inheritdoc/>
    public void Append(int sample, string text) => _draft[sample] = _draft.GetValueOrDefault(sample, "") + text;

    /// <inheritdoc/>
    public ImmutableArray<string> Read() => [.. _draft.Values];

    /// <inheritdoc/>
    public void Clear() => _draft.Clear();

    private Guid IdAfter(string previous) => new(SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{previous} {_all.Count}"))).AsSpan(0, 16));

    private void Add(ChainLine line)
    {
        _all.Add(line);
        if (line.Entry.Sequence > (Snapshot?.Sequence ?? 0))
        {
            _tail.Add(line.Entry);
        }
    }
}
