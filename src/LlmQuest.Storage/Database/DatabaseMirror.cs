using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Chain;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Database;

/// <summary>Keeps the database equal to the plain journal. A database that does not open or disagrees is put aside and made anew.</summary>
/// <remarks>Lines wait here until it is open; when it cannot be written, it is left to the next start.</remarks>
internal sealed class DatabaseMirror(StoreFiles files, Action<string> tell, Action<ImmutableArray<ChainLine>> keepOther) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Lock _opening = new();
    private readonly StepsMirror _steps = new(files.Steps, tell);
    private List<ChainLine> _waiting = [];
    private EventDatabase? _database;
    private bool _isDone;

    /// <summary>The lines a database on disk still has; empty when there is none or it does not open.</summary>
    public IReadOnlyList<string> ReadLines()
    {
        if (!File.Exists(files.Database))
        {
            return [];
        }

        try
        {
            using var database = new EventDatabase(files);
            return [.. database.ReadAll().Select(document => document.Line)];
        }
        catch (Exception e) when (IsDamage(e))
        {
            return [];
        }
    }

    /// <summary>Adds the next line, once the database is open.</summary>
    public void Add(ChainLine line)
    {
        lock (_gate)
        {
            if (!_isDone && _database is null)
            {
                _waiting.Add(line);
            }
            else if (_database is not null)
            {
                Guarded(() => Insert([line]));
            }
        }
    }

    /// <summary>Takes what is new in the plain file of step numbers, once the database is open.</summary>
    public void TakeSteps()
    {
        lock (_gate)
        {
            if (_database is { } database)
            {
                Guarded(() => _steps.CatchUp(database));
            }
        }
    }

    /// <summary>Before it is opened: what the lines are, after all.</summary>
    public void Restart(IEnumerable<ChainLine> lines)
    {
        lock (_gate)
        {
            _waiting = [.. lines];
        }
    }

    /// <summary>Opens the database and brings it up to the journal; a second time does nothing. Lines may be added meanwhile.</summary>
    /// <param name="readEarlier">Gives the lines before those that were added.</param>
    public void Open(Func<IReadOnlyList<ChainLine>> readEarlier)
    {
        lock (_opening)
        {
            if (!_isDone)
            {
                Guarded(() => Open([.. readEarlier(), .. Waiting()]));
                _isDone = true;
            }
        }
    }

    public void Dispose()
    {
        try
        {
            _database?.Dispose();
        }
        catch (Exception e) when (IsDamage(e))
        {
            // Made anew from the journal at the next opening.
        }

        _database = null;
    }

    // LiteDB answers damage with whatever its page reader trips over, NotImplementedException among it.
    public static bool IsDamage(Exception e) => e is not StoreException;

    private ChainLine[] Waiting()
    {
        lock (_gate)
        {
            return [.. _waiting];
        }
    }

    private void Open(List<ChainLine> lines)
    {
        EventDatabase database = OpenEqual(lines);
        lock (_gate)
        {
            _database = database;
            Insert(_waiting.SkipWhile(line => lines.Count > 0 && line.Entry.Sequence <= lines[^1].Entry.Sequence));
            _waiting = [];
            _steps.CatchUp(database);
        }
    }

    private EventDatabase OpenEqual(List<ChainLine> lines)
    {
        bool existed = File.Exists(files.Database);
        return TryOpen(lines) ?? Rebuild(lines, existed);
    }

    private EventDatabase? TryOpen(List<ChainLine> lines)
    {
        EventDatabase? database = null;
        try
        {
            database = new EventDatabase(files);
            List<(long Sequence, string Line)> stored = database.ReadAll();
            if (stored.Count <= lines.Count && stored.Zip(lines).All(pair => pair.First == (pair.Second.Entry.Sequence, pair.Second.Text)))
            {
                Insert(database, lines.Skip(stored.Count));
                _steps.CatchUp(database);
                return database;
            }

            KeepOthers(lines, stored.Select(document => document.Line));
        }
        catch (Exception e) when (IsDamage(e))
        {
            // Made anew: the journal is the truth.
        }

        Close(database);
        return null;
    }

    // A journal cut at the end of a line looks whole.
    private void KeepOthers(List<ChainLine> lines, IEnumerable<string> stored)
    {
        List<ChainLine> chain = ChainExtension.Find([], stored.Select(ChainLine.TryRead).OfType<ChainLine>());
        int same = lines.Zip(chain).TakeWhile(pair => pair.First.Entry.Hash == pair.Second.Entry.Hash).Count();
        if (same > 0 && same < chain.Count)
        {
            keepOther([.. chain]);
            tell($"The journal {files.Journal} has lost events that its database still has ({new ChainProblem(ChainProblemKind.Missing, same + 1, chain.Count).Events} not in the run any more): they are kept as a chain beside it, which llmquest runs list shows.");
        }
    }

    private EventDatabase Rebuild(List<ChainLine> lines, bool existed)
    {
        if (existed)
        {
            tell($"The database {files.Database} was damaged or not equal to the journal and was made anew from it; the old file is kept as {Aside.Move(files.Database)}.");
        }

        File.Delete(files.DatabaseLog);
        var database = new EventDatabase(files);
        try
        {
            Insert(database, lines);
            _steps.CatchUp(database);
            return database;
        }
        catch
        {
            Close(database);
            throw;
        }
    }

    private static void Close(EventDatabase? database)
    {
        try
        {
            database?.Dispose();
        }
        catch (Exception e) when (IsDamage(e))
        {
            // What it holds is in the journal.
        }
    }

    private void Insert(IEnumerable<ChainLine> lines) => Insert(_database!, lines);

    private static void Insert(EventDatabase database, IEnumerable<ChainLine> lines)
    {
        (long, string)[] documents = [.. lines.Select(line => (line.Entry.Sequence, line.Text))];
        if (documents.Length > 0)
        {
            database.Insert(documents);
        }
    }

    private void Guarded(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (IsDamage(e))
        {
            tell($"The database {files.Database} could not be brought up to the journal ({e.Message.TrimEnd('.')}): the journal has every event, and the database is mended at the next start.");
            lock (_gate)
            {
                Dispose();
                _waiting = [];
                _isDone = true;
            }
        }
    }
}
