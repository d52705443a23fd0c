using LiteDB;
using LiteDB.Engine;
using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Database;

/// <summary>The collection <c>steps</c>: one document per experiment, its line as a string, and how much of the plain file it has.</summary>
/// <remarks>That place is why nobody has to read the numbers to know whether the two are equal.</remarks>
internal sealed class StepsCollection(LiteEngine engine, WriteFailure failure)
{
    private const string Steps = "steps";
    private const string Place = "steps_place";

    /// <summary>Where the plain file ended when it was read last.</summary>
    public long End
    {
        get
        {
            using IBsonDataReader reader = engine.Query(Place, new Query());
            return reader.Read() && reader.Current["end"] is { IsInt64: true } end ? end.AsInt64 : 0;
        }
    }

    /// <summary>Puts lines in, each once.</summary>
    /// <exception cref="IOException">They or earlier ones could not be written.</exception>
    public void Put(IEnumerable<string> lines, long end)
    {
        BsonDocument[] documents = [.. lines.Select(line => (Id: StepsLine.IdOf(line), Line: line)).Where(pair => pair.Id is not null).Select(pair => new BsonDocument { ["_id"] = pair.Id!.Value, ["line"] = pair.Line })];
        if (documents.Length > 0)
        {
            engine.Upsert(Steps, documents, BsonAutoId.Guid);
        }

        engine.Upsert(Place, [new BsonDocument { ["_id"] = 1, ["end"] = end }], BsonAutoId.Int32);
        failure.ThrowIfAny();
    }

    /// <summary>Every line, in no order.</summary>
    public List<(Guid Experiment, string Line)> ReadAll()
    {
        List<(Guid, string)> all = [];
        using IBsonDataReader reader = engine.Query(Steps, new Query());
        while (reader.Read())
        {
            if (reader.Current["_id"] is { IsGuid: true } id && reader.Current["line"] is { IsString: true } line)
            {
                all.Add((id.AsGuid, line.AsString));
            }
        }

        return all;
    }
}
