using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LlmQuest.Core.Journal;

/// <summary>Names of the event types and their JSON.</summary>
internal static class EventCodec
{
    private static readonly (string Name, Type Type, JsonTypeInfo Info)[] Types =
    [
        ("run_started", typeof(RunStarted), JournalJson.Default.RunStarted),
        ("course_opened", typeof(CourseOpened), JournalJson.Default.CourseOpened),
        ("course_edited", typeof(CourseEdited), JournalJson.Default.CourseEdited),
        ("command_entered", typeof(CommandEntered), JournalJson.Default.CommandEntered),
        ("moved", typeof(Moved), JournalJson.Default.Moved),
        ("campfire_lit", typeof(CampfireLit), JournalJson.Default.CampfireLit),
        ("campfire_answered", typeof(CampfireAnswered), JournalJson.Default.CampfireAnswered),
        ("thing_taken", typeof(ThingTaken), JournalJson.Default.ThingTaken),
        ("talked", typeof(Talked), JournalJson.Default.Talked),
        ("setting_changed", typeof(SettingChanged), JournalJson.Default.SettingChanged),
        ("experiment_recorded", typeof(ExperimentRecorded), JournalJson.Default.ExperimentRecorded),
        ("answer_interrupted", typeof(AnswerInterrupted), JournalJson.Default.AnswerInterrupted),
        ("answer_given", typeof(AnswerGiven), JournalJson.Default.AnswerGiven),
        ("hint_taken", typeof(HintTaken), JournalJson.Default.HintTaken),
        ("revealed", typeof(Revealed), JournalJson.Default.Revealed),
        ("prediction_made", typeof(PredictionMade), JournalJson.Default.PredictionMade),
        ("prediction_scored", typeof(PredictionScored), JournalJson.Default.PredictionScored),
        ("lock_tried", typeof(LockTried), JournalJson.Default.LockTried),
        ("challenge_passed", typeof(ChallengePassed), JournalJson.Default.ChallengePassed),
        ("stage_passed", typeof(StagePassed), JournalJson.Default.StagePassed),
        ("badge_won", typeof(BadgeWon), JournalJson.Default.BadgeWon),
        ("remarked", typeof(Remarked), JournalJson.Default.Remarked),
        ("returned", typeof(Returned), JournalJson.Default.Returned),
        ("surprised", typeof(Surprised), JournalJson.Default.Surprised),
        ("hands_shown", typeof(HandsShown), JournalJson.Default.HandsShown),
        ("waived", typeof(Waived), JournalJson.Default.Waived),
        ("run_recovered", typeof(RunRecovered), JournalJson.Default.RunRecovered),
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

    /// <summary>Reads the data where the type was asked for, and passes them over where it was not.</summary>
    public static RunEvent? Read(string type, FrozenSet<Type> wanted, ref Utf8JsonReader json)
    {
        (string _, Type kind, JsonTypeInfo info) = Array.Find(Types, t => t.Name == type);
        if (info is null)
        {
            throw new UnknownEventException($"The event type '{type}' is not known to this version.");
        }

        if (wanted.Contains(kind))
        {
            return (RunEvent)(JsonSerializer.Deserialize(ref json, info) ?? throw new FormatException($"The event '{type}' has no data."));
        }

        json.Skip();
        return null;
    }
}
