using LiteDB;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Database;

/// <summary>Keeps the database equal to the plain journal. A database that does not open or disagrees is put aside and made anew.</summary>
internal sealed class DatabaseMirror(StoreFiles files, List<string> notices) : IDisposable
{
    private EventDatabase? _database;

    /// <summary>The lines a database on disk still has; empty when there is none or it does not open.</summary>
    public IEnumerable<string> ReadLines()
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

    /// <summary>Opens the database and brings it up to the journal.</summary>
    /// <param name="lines">All lines of the journal, in order.</param>
    public void Open(IReadOnlyList<string> lines)
    {
        if (_database is not null)
        {
            return;
        }

        bool existed = File.Exists(files.Database);
        try
        {
            _database = new EventDatabase(files);
            List<(long Sequence, string Line)> stored = _database.ReadAll();
            if (stored.Count <= lines.Count && stored.Select((document, i) => document.Sequence == i + 1 && document.Line == lines[i]).All(same => same))
            {
                Insert(lines, stored.Count);
                return;
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            // Falls through to making it anew: the journal is the truth.
        }

        Rebuild(lines, existed);
    }

    /// <summary>Adds one line.</summary>
    public void Insert(long sequence, string line) => _database?.Insert([(sequence, line)]);

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
    }

    // LiteDB answers damage with whatever its page reader trips over.
    public static bool IsDamage(Exception e)
        => e is LiteException or IOException or UnauthorizedAccessException or ArgumentException or InvalidCastException or IndexOutOfRangeException
            or NullReferenceException or KeyNotFoundException or OverflowException or InvalidOperationException or FormatException or NotSupportedException;

    private void Rebuild(IReadOnlyList<string> lines, bool existed)
    {
        Dispose();
        _database = null;
        if (existed)
        {
            notices.Add($"The database {files.Database} was damaged and was made anew from the journal; the damaged file is kept as {Aside.Move(files.Database)}.");
        }

        File.Delete(files.DatabaseLog);
        _database = new EventDatabase(files);
        Insert(lines, 0);
    }

    private void Insert(IReadOnlyList<string> lines, int from)
    {
        if (from < lines.Count)
        {
            _database!.Insert(lines.Skip(from).Select((line, i) => ((long)from + i + 1, line)));
        }
    }
}
