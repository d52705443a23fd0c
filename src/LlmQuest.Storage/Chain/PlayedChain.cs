using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Chain;

/// <summary>The chain of a run that is played: read from its journal, or from behind a snapshot of it, mended where it needs it, and appended to.</summary>
internal sealed class PlayedChain : IDisposable
{
    private readonly StoreFiles _files;
    private readonly JournalRepair _repair;
    private readonly Lock _gate;
    private KeptSnapshot? _kept;
    private LiveChain _chain;
    private JournalFile _journal;
    private ImmutableArray<ChainLine> _loose = [];
    private List<ChainLine> _unmended = [];

    /// <param name="files">The files of the run.</param>
    /// <param name="repair">Mends its journal.</param>
    /// <param name="gate">Held by whoever appends or reads anew.</param>
    /// <exception cref="StoreException">A newer version wrote it.</exception>
    public PlayedChain(StoreFiles files, JournalRepair repair, Lock gate)
    {
        _files = files;
        _repair = repair;
        _gate = gate;
        _kept = SnapshotFile.TryRead(files.Snapshot);
        Read = ReadTail() ?? ReadWhole();
        _chain = new LiveChain(_kept, Read);
        _journal = JournalFile.Open(files.Journal);
    }

    /// <summary>The lines that were read last: all of them, or those behind the snapshot.</summary>
    public ImmutableArray<ChainLine> Read { get; private set; }

    /// <summary>The snapshot it was read from; null when all was read.</summary>
    public RunSnapshot? Snapshot => _kept?.Snapshot;

    /// <summary>The events behind the snapshot.</summary>
    public IReadOnlyList<JournalEntry> Entries => _chain.Entries;

    /// <summary>Number of the last event.</summary>
    public long LastSequence => _chain.LastSequence;

    /// <summary>Hash of the last event.</summary>
    public string LastHash => _chain.LastHash;

    /// <summary>Whole events behind a break that nothing could mend.</summary>
    public ImmutableArray<ChainLine> Loose => _loose;

    /// <summary>Appends a line. When it returns, the operating system has it.</summary>
    /// <exception cref="IOException">Nothing was recorded.</exception>
    public void Append(ChainLine line)
    {
        Write(line);
        _chain.Add(line);
    }

    /// <summary>A snapshot with its place in the journal.</summary>
    /// <exception cref="ArgumentException">It was made after none of these events.</exception>
    public KeptSnapshot Placed(RunSnapshot snapshot) => new(snapshot, _chain.EndOf(snapshot));

    /// <summary>Waits until the disk has everything.</summary>
    public void FlushToDisk() => _journal.FlushToDisk();

    /// <summary>Reads it as if there were no snapshot. Mending may have put another file in the place of the journal.</summary>
    public void ReadAnew()
    {
        _journal.Dispose();
        try
        {
            Read = ReadWhole();
            _chain = new LiveChain(null, Read);
        }
        finally
        {
            _journal = JournalFile.Open(_files.Journal);
        }
    }

    /// <summary>The events before the snapshot, verified, and mended where they need it.</summary>
    public IReadOnlyList<ChainLine> ReadEarlier()
    {
        if (_kept is null)
        {
            return [];
        }

        byte[] bytes = SharedFile.ReadBytes(_files.Journal);
        ChainReading reading = ParallelReading.Of(bytes.AsMemory(0, (int)Math.Min(_kept.Offset, bytes.Length)));
        if (reading.Problems.IsEmpty && reading.Chain.Length == _kept.Snapshot.Sequence && reading.Chain[^1].Entry.Hash == _kept.Snapshot.Hash)
        {
            return reading.Chain;
        }

        lock (_gate)
        {
            return MendEarlier(_kept.Snapshot.Sequence);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _journal.Dispose();

    private ImmutableArray<ChainLine>? ReadTail() => _kept is null ? null : TailReading.TryRead(_files.Journal, _kept);

    // A snapshot that does not fit is of no use any more, but tells how long the journal was.
    private ImmutableArray<ChainLine> ReadWhole()
    {
        (ImmutableArray<ChainLine> lines, _loose) = _repair.Load(_kept?.Snapshot.Sequence ?? 0);
        _unmended = _loose.IsEmpty ? [] : [.. lines];
        if (_kept is not null && !Holds(lines, _kept.Snapshot))
        {
            File.Delete(_files.Snapshot);
        }

        _kept = null;
        return lines;
    }

    private static bool Holds(ImmutableArray<ChainLine> lines, RunSnapshot snapshot)
        => snapshot.Sequence > 0 && snapshot.Sequence <= lines.Length && lines[(int)snapshot.Sequence - 1].Entry.Hash == snapshot.Hash;

    // Another file may be in the place of the journal then; up to the snapshot it is as long as before.
    private ImmutableArray<ChainLine> MendEarlier(long last)
    {
        _journal.Dispose();
        try
        {
            return [.. _repair.LoadLive(_chain.LastHash).Where(line => line.Entry.Sequence <= last)];
        }
        finally
        {
            _journal = JournalFile.Open(_files.Journal);
        }
    }

    private void Write(ChainLine line)
    {
        if (!_loose.IsEmpty && line.Entry.Event is RunRecovered)
        {
            Replace([.. _unmended, line]);
            (_loose, _unmended) = ([], []);
            return;
        }

        _journal.Append(line.Text + "\n");
        if (!_loose.IsEmpty)
        {
            _unmended.Add(line);
        }
    }

    // Only now: were the process to end before, the next opening would find the damaged journal with all that is left in it.
    private void Replace(IReadOnlyList<ChainLine> lines)
    {
        _journal.Dispose();
        try
        {
            JournalFile.Replace(_files.Journal, lines.Select(line => line.Text));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw JournalFile.NotRecorded(_files.Journal, e);
        }
        finally
        {
            _journal = JournalFile.Open(_files.Journal);
        }
    }
}
