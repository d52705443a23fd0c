using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Storage.Chain;
using LlmQuest.Storage.Database;
using LlmQuest.Storage.Files;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Storage;

/// <summary>One run of a profile on disk: the plain journal, which is the truth, a LiteDB database kept equal to it, and a snapshot to open it quickly.</summary>
public sealed class RunStore : IRunJournal, IDisposable
{
    private readonly StoreFiles _files;
    private readonly WriterLock _lock;
    private readonly DatabaseMirror _database;
    private readonly PlayedChain _chain;
    private readonly AnswerDraft _draft;
    private readonly StepsFile _steps;
    private readonly TimeProvider _time;
    private readonly NoticeList _notices = new();
    private readonly Lock _gate = new();
    private bool _isStarted;
    private bool _hasAppended;
    private bool _isDisposed;

    private RunStore(StoreFiles files, WriterLock taken, TimeProvider time)
    {
        _files = files;
        _lock = taken;
        _time = time;
        Header = RunIdentity.LoadOrMint(files, _notices.Add);
        _database = new DatabaseMirror(files, _notices.Add, KeepBeside);
        _chain = new PlayedChain(files, new JournalRepair(files, _database.ReadLines, _notices.Add), _gate);
        _database.Restart(_chain.Read);
        _draft = new AnswerDraft(files.Draft);
        _steps = new StepsFile(files.Steps);
    }

    /// <summary>The ids of the run and of its writer.</summary>
    public RunHeader Header { get; private set; }

    /// <inheritdoc/>
    public RunSnapshot? Snapshot => _chain.Snapshot;

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Tail => _chain.Entries;

    /// <inheritdoc/>
    public long LastSequence => _chain.LastSequence;

    /// <inheritdoc/>
    public IReadOnlyList<JournalEntry> Loose => [.. _chain.Loose.Select(line => line.Entry)];

    /// <summary>What a person should know: a torn line, a database that was rebuilt. Only ever grows, also while events are verified on another thread.</summary>
    public IReadOnlyList<string> Notices => _notices.All;

    /// <summary>Other chains of this run, imported to be gone on with: of other writers, and of a copy of this save that was played on; read when it is asked for.</summary>
    public IReadOnlyList<RunFile> Others => ForeignChains.OfRun(_files, Header.Run, _notices.Add);

    /// <summary>The answer that is being written.</summary>
    public IAnswerDraft Draft => _draft;

    /// <summary>Id of the course of the run; empty before it has begun.</summary>
    public string Course => Header.Course.Length > 0 || Snapshot is not null ? Header.Course : _chain.Entries.Select(entry => entry.Event).OfType<RunStarted>().FirstOrDefault()?.Course ?? "";

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
            if (Snapshot is not null && !_isStarted && !_hasAppended)
            {
                _chain.ReadAnew();
                _database.Restart(_chain.Read);
            }
        }

        return [.. _chain.ReadEarlier().Select(line => line.Entry), .. _chain.Entries];
    }

    /// <summary>On another thread: verifies the events before the snapshot, and opens the database. Until then, and where it is never called, events wait for it in the journal.</summary>
    /// <remarks>Both cost more than the first screen may wait. Look at <see cref="Notices"/> when it is done.</remarks>
    public Task StartDatabase()
    {
        Start();
        return Task.Run(OpenDatabase);
    }

    /// <inheritdoc/>
    public JournalEntry Append(RunEvent runEvent)
    {
        lock (_gate)
        {
            UpgradeHeader((runEvent as RunStarted)?.Course ?? "");
            DateTimeOffset now = _time.GetUtcNow();
            (string text, JournalEntry entry) = JournalLine.Write(_chain.LastSequence + 1, Guid.CreateVersion7(now), now, runEvent, _chain.LastHash);
            var line = new ChainLine(text, entry);
            _chain.Append(line);
            _hasAppended = true;
            _database.Add(line);
            return entry;
        }
    }

    /// <inheritdoc/>
    public void KeepSteps(Guid experiment, ExperimentSteps steps)
    {
        lock (_gate)
        {
            TellFailure(() => _steps.Append([StepsLine.Write(experiment, steps)]), $"The numbers of each step could not be written to {_files.Steps}", "the experiment itself is recorded; free some space or make the file writable");
            _database.TakeSteps();
        }
    }

    /// <inheritdoc/>
    public void Keep(RunSnapshot snapshot)
    {
        lock (_gate)
        {
            KeptSnapshot kept = _chain.Placed(snapshot);
            TellFailure(() => SnapshotFile.Write(_files.Snapshot, kept), $"The snapshot {_files.Snapshot} could not be written", "the journal has every event, and the next opening only takes longer");
        }
    }

    /// <inheritdoc/>
    public void Settle()
    {
        lock (_gate)
        {
            TellFailure(_chain.FlushToDisk, $"The disk did not confirm the journal {_files.Journal}", "look whether the disk is full or failing before you switch the machine off");
            TellFailure(_steps.FlushToDisk, $"The disk did not confirm the numbers of each step in {_files.Steps}", "the journal has every experiment; look whether the disk is full or failing");
        }
    }

    /// <summary>Brings the database up to the journal and gives everything to the disk.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        Settle();
        Start();
        OpenDatabase();
        _database.Dispose();
        _chain.Dispose();
        _draft.Dispose();
        _steps.Dispose();
        _lock.Dispose();
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

    // A database that is made equal to the chain has no events behind its break any more.
    private void OpenDatabase()
    {
        if (_chain.Loose.IsEmpty)
        {
            _database.Open(_chain.ReadEarlier);
        }
    }

    // Play goes on without these events already.
    private void KeepBeside(ImmutableArray<ChainLine> lines) => ForeignChains.Add(_files, Header, lines);

    // Before the first event an older version must not read: then it refuses the save whole.
    private void UpgradeHeader(string begun)
    {
        string course = Course;
        RunHeader header = Header with { Format = RunHeader.NewestFormat, Course = course.Length > 0 ? course : begun };
        if (header != Header)
        {
            RunIdentity.Replace(_files, header);
            Header = header;
        }
    }

    private void TellFailure(Action write, string what, string next)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _notices.Add($"{what} ({e.Message.TrimEnd('.')}): {next}.");
        }
    }
}
