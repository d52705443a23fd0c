using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LlmQuest.Core.Journal;

/// <summary>Names of the event types and their JSON.</summary>
internal static class EventCodec
{
    private static readonly (string Name, Type Type, JsonTypeInfo Info)[] Types =
    [
        ("run_started", typeof(RunStarted), JournalJson.Default.RunStarted),
        ("command_entered", typeof(CommandEntered), JournalJson.Default.CommandEntered),
        ("experiment_recorded", typeof(ExperimentRecorded), JournalJson.Default.ExperimentRecorded),
        ("answer_interrupted", typeof(AnswerInterrupted), JournalJson.Default.AnswerInterrupted),
        ("challenge_passed", typeof(ChallengePassed), JournalJson.Default.ChallengePassed),
    ];

    public static string TypeOf(RunEvent runEvent) => Array.Find(Types, t => t.Type == runEvent.GetType()).Name;

    public static void WriteData(Utf8JsonWriter json, RunEvent runEvent)
        => JsonSerializer.Serialize(json, runEvent, Array.Find(Types, t => t.Type == runEvent.GetType()).Info);

    public static RunEvent Read(string type, JsonElement data)
    {
        JsonTypeInfo? info = Array.Find(Types, t => t.Name == type).Info;
        return info is null
            ? throw new UnknownEventException($"The event type '{type}' is not known to this version.")
            : (RunEvent)(data.Deserialize(info) ?? throw new FormatException($"The event '{type}' has no data."));
    }
}
