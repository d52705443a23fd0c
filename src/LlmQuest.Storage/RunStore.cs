using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Database;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage;

/// <summary>One profile's run on disk: the plain journal, which is the truth, and a LiteDB database kept equal to it.</summary>
public sealed class RunStore : IRunJournal, IDisposable
{
    private readonly WriterLock _lock;
    private readonly JournalFile _journal;
    private readonly DatabaseMirror _database;
    private readonly AnswerDraft _draft;
    private readonly TimeProvider _time;
    private readonly List<JournalEntry> _entries;
    private readonly List<string> _lines;
    private readonly List<string> _notices;
    private readonly Lock _gate = new();
    private bool _isMirrored;

    private RunStore(StoreFiles files, WriterLock taken, TimeProvider time)
    {
        _lock = taken;
        _time = time;
        _notices = [];
        Header = RunIdentity.LoadOrMint(files, _notices);
        _database = new DatabaseMirror(files, _notices);
        ImmutableArray<ChainLine> chain = new JournalRepair(files, _database.ReadLines, _notices).Load();
        _entries = [.. chain.Select(line => line.Entry)];
        _lines = [.. chain.Select(line => line.Text)];
        _journal = JournalFile.Open(files.Journal);
        _draft = new AnswerDraft(files.Draft);
    }

    /// <summary>The ids of the run and of its writer.</summary>
    public RunHeader Header { get; }

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <inheritdoc/>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>The answer that is being written.</summary>
    public IAnswerDraft Draft => _draft;

    /// <summary>Opens a profile's run, or makes a new one.</summary>
    /// <param name="folder">The saves folder; made where it is missing.</param>
    /// <param name="profile">Name of the profile: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="time">Clock for the events.</param>
    /// <exception cref="StoreException">It cannot be opened; the message says why and what to do.</exception>
    public static RunStore Open(string folder, string profile, TimeProvider time)
    {
        StoreFiles files = StoreFiles.For(folder, profile);
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
                throw StoreException.FolderUnusable(folder, e);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public JournalEntry Append(RunEvent runEvent)
    {
        string previous = _entries.Count > 0 ? _entries[^1].Hash : "";
        (string line, JournalEntry entry) = JournalLine.Write(_entries.Count + 1, Guid.CreateVersion7(_time.GetUtcNow()), _time.GetUtcNow(), runEvent, previous);
        _journal.Append(line + "\n");
        lock (_gate)
        {
            _entries.Add(entry);
            _lines.Add(line);
            if (_isMirrored)
            {
                Guarded(() => _database.Insert(entry.Sequence, line));
            }
        }

        return entry;
    }

    /// <summary>Opens the database on another thread; until then, and where it is never called, events wait for it in the journal.</summary>
    /// <remarks>Opening LiteDB costs more than the first screen may wait.</remarks>
    public Task StartDatabase() => Task.Run(OpenDatabase);

    /// <summary>Brings the database up to the journal and gives everything to the disk.</summary>
    public void Dispose()
    {
        OpenDatabase();
        _database.Dispose();
        _journal.FlushToDisk();
        _journal.Dispose();
        _draft.Dispose();
        _lock.Dispose();
    }

    private void OpenDatabase()
    {
        lock (_gate)
        {
            if (!_isMirrored)
            {
                _isMirrored = true;
                Guarded(() => _database.Open(_lines));
            }
        }
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (DatabaseMirror.IsDamage(e))
        {
            _notices.Add($"The database could not be written ({e.Message.TrimEnd('.')}): the journal has every event, and the database is mended at the next start.");
        }
    }
}
