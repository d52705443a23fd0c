using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Chain;
using LlmQuest.Storage.Files;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage;

public sealed partial class RunStore
{
    /// <summary>Opens a profile's run, or makes a new one.</summary>
    /// <param name="folder">The saves folder; made where it is missing.</param>
    /// <param name="profile">Name of the profile: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="time">Clock for the events.</param>
    /// <param name="courseId">Id of the course; null for the profile's first run, of whatever course.</param>
    /// <exception cref="StoreException">It cannot be opened; the message says why and what to do.</exception>
    public static RunStore Open(string folder, string profile, TimeProvider time, string? courseId = null)
    {
        RunStore store = Open(CourseStem.Choose(folder, profile, courseId), time);
        if (courseId is null || store.Course.Length == 0 || store.Course == courseId)
        {
            return store;
        }

        // The course could be told only after mending, or somebody began the run a moment ago.
        store.Dispose();
        return Open(StoreFiles.For(folder, profile, courseId), time);
    }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> ReadAll()
    {
        lock (_gate)
        {
            if (_kept is not null && !_isStarted && !_hasAppended)
            {
                Reopen();
            }
        }

        return _kept is null ? [.. _chain.Entries] : [.. ReadEarlier().Select(line => line.Entry), .. _chain.Entries];
    }

    /// <summary>On another thread: verifies the events before the snapshot, and opens the database. Until then, and where it is never called, events wait for it in the journal.</summary>
    /// <remarks>Both cost more than the first screen may wait. Look at <see cref="Notices"/> when it is done.</remarks>
    public Task StartDatabase()
    {
        Start();
        return Task.Run(OpenDatabase);
    }

    private static RunStore Open(StoreFiles files, TimeProvider time)
    {
        WriterLock taken = WriterLock.Take(files);
        try
        {
            return new RunStore(files, taken, time);
        }
        catch (Exception e)
        {
            taken.Dispose();
            if (e is IOException or UnauthorizedAccessException)
            {
                throw StoreException.FolderUnusable(files.Folder, e);
            }

            throw;
        }
    }

    private void Start()
    {
        lock (_gate)
        {
            _isStarted = true;
        }
    }

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

    // As if it had been opened without the snapshot. Mending may have put another file in the place of the journal.
    private void Reopen()
    {
        _journal.Dispose();
        try
        {
            ImmutableArray<ChainLine> lines = ReadWhole();
            _chain = new LiveChain(null, lines);
            _database.Restart(lines);
        }
        finally
        {
            _journal = JournalFile.Open(_files.Journal);
        }
    }

    /// <summary>The events before the snapshot, verified, and mended where they need it.</summary>
    private IReadOnlyList<ChainLine> ReadEarlier()
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

    // A database that is made equal to the chain has no events behind its break any more.
    private void OpenDatabase()
    {
        if (_loose.IsEmpty)
        {
            _database.Open(ReadEarlier);
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

    // Play goes on without these events already.
    private void KeepBeside(ImmutableArray<ChainLine> lines)
    {
        var chain = new RunFile(Header, lines);
        RunSet all = ForeignChains.Read(_files, []).Merge(RunSet.Of(chain));
        ForeignChains.Keep(_files, Header, all.Chains.Where(one => one.Header.Run == Header.Run && one.Header.Writer == Header.Writer));
    }
}
