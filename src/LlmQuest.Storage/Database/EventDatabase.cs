using System.Globalization;
using LiteDB;
using LiteDB.Engine;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Database;

/// <summary>The LiteDB file: collection <c>events</c>, one document per event, the canonical line as a string; and <c>steps</c>.</summary>
/// <remarks>The engine is used without the object mapper, which trims strings and turns empty ones into null.</remarks>
internal sealed class EventDatabase : IDisposable
{
    private const string Events = "events";
    private const int InvariantCulture = 127;

    private readonly WriteFailure _failure = new();
    private readonly OsStream _data;
    private readonly OsStream _log;
    private readonly string _logPath;
    private readonly LiteEngine _engine;

    public EventDatabase(StoreFiles files)
    {
        _logPath = files.DatabaseLog;
        _data = new OsStream(files.Database, _failure);
        try
        {
            _log = new OsStream(_logPath, _failure);
            _engine = new LiteEngine(new EngineSettings
            {
                DataStream = _data,
                LogStream = _log,
                Collation = new Collation(InvariantCulture, CompareOptions.Ordinal),
            });
            Steps = new StepsCollection(_engine, _failure);
        }
        catch
        {
            _log?.CloseFile();
            _data.CloseFile();
            throw;
        }
    }

    /// <summary>The numbers of every step of the experiments.</summary>
    public StepsCollection Steps { get; }

    /// <exception cref="IOException">These events or earlier ones could not be written.</exception>
    public void Insert(IEnumerable<(long Sequence, string Line)> events)
    {
        _engine.Insert(
            Events,
            events.Select(e => new BsonDocument { ["_id"] = e.Sequence, ["line"] = e.Line }),
            BsonAutoId.Int64);
        _failure.ThrowIfAny();
    }

    /// <summary>Every document in the order of its id; a document of another shape gives an empty line.</summary>
    public List<(long Sequence, string Line)> ReadAll()
    {
        List<(long, string)> all = [];
        using IBsonDataReader reader = _engine.Query(Events, new Query());
        while (reader.Read())
        {
            BsonValue id = reader.Current["_id"];
            BsonValue line = reader.Current["line"];
            all.Add((id.IsInt64 ? id.AsInt64 : 0, line.IsString ? line.AsString : ""));
        }

        return all;
    }

    public void Dispose()
    {
        try
        {
            _engine.Dispose();
        }
        finally
        {
            CloseFiles();
        }
    }

    private void CloseFiles()
    {
        bool isLogEmpty = _log.Length == 0;
        try
        {
            _log.CloseFile();
        }
        finally
        {
            _data.CloseFile();
        }

        if (isLogEmpty)
        {
            File.Delete(_logPath);
        }
    }
}
