using System.Globalization;
using System.Text.Json;
using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Forms;

/// <summary>The board as members of a JSON object: everything that the text has, and all of each list.</summary>
public static class BoardJson
{
    /// <summary>Writes the members.</summary>
    /// <param name="json">Stands within an object.</param>
    /// <param name="board">The board.</param>
    public static void Write(Utf8JsonWriter json, ClassBoard board)
    {
        json.WriteString("course", board.Course.Id);
        json.WriteString("now", Time(board.Now));
        json.WriteString("from", Time(board.From));
        json.WriteNumber("runs", board.Learners.Length);
        json.WriteNumber("events", board.Events);
        json.WriteNumber("simulated", board.Simulated);
        JsonLists.Objects(json, "stages", board.Stages, stage => Stage(json, stage));
        JsonLists.Objects(json, "learners", board.Learners, learner => Learner(json, board, learner));
        JsonLists.Objects(json, "challenges", board.Challenges, challenge => Challenge(json, challenge));
        JsonLists.Objects(json, "misconceptions", board.Misconceptions, one => Misconception(json, one));
        JsonLists.Objects(json, "unrecognised", board.Strange, one => Strange(json, one));
        JsonLists.Objects(json, "remarks", board.Remarks, one => Remark(json, one));
    }

    private static void Stage(Utf8JsonWriter json, StageFigures stage)
    {
        json.WriteString("stage", stage.Stage.Id);
        json.WriteNumber("entered", stage.Entered);
        json.WriteNumber("passed", stage.Passed);
        json.WriteNumber("here", stage.Here);
        json.WriteNumber("stuck", stage.Stuck);
        Spread(json, stage.Time);
        Share(json, "hinted", stage.Hinted);
        Share(json, "revealed", stage.Revealed);
        json.WriteNumber("entered_in_last_week", stage.EnteredLately);
        json.WriteNumber("passed_in_last_week", stage.PassedLately);
    }

    private static void Learner(Utf8JsonWriter json, ClassBoard board, LearnerFigures learner)
    {
        json.WriteString("run", learner.Tally.Run);
        json.WriteString("name", learner.Tally.Name);
        json.WriteBoolean("simulated", learner.Tally.IsSimulated);
        json.WriteNumber("events", learner.Tally.Events);
        json.WriteString("first", Time(learner.Tally.First));
        json.WriteString("last", Time(learner.Tally.Last));
        Number(json, "active_minutes", learner.Tally.Active.TotalMinutes);
        json.WriteStartObject("stages");
        for (int i = 0; i < board.Course.Stages.Length; i++)
        {
            json.WriteString(board.Course.Stages[i].Id, Words.Name(learner.Cells[i]));
        }

        json.WriteEndObject();
        json.WriteNumber("done", learner.Done);
        Share(json, "first_try", learner.FirstTry);
        json.WriteNumber("hints", learner.Hints);
        json.WriteNumber("reveals", learner.Reveals);
        json.WriteBoolean("quiet", learner.IsQuiet);
        if (learner.Stuck is { } stuck)
        {
            json.WriteStartObject("stuck");
            json.WriteString("challenge", stuck.Challenge);
            json.WriteNumber("missed", stuck.Missed);
            Number(json, "minutes", stuck.Minutes);
            json.WriteEndObject();
        }
    }

    private static void Challenge(Utf8JsonWriter json, ChallengeFigures challenge)
    {
        json.WriteString("challenge", challenge.Challenge.Address);
        json.WriteString("place", challenge.Challenge.Place);
        json.WriteNumber("tried", challenge.Tried);
        Share(json, "passed", challenge.Passed);
        Share(json, "first_try", challenge.FirstTry);
        Share(json, "hinted", challenge.Hinted);
        Share(json, "revealed", challenge.Revealed);
        Spread(json, challenge.Time);
    }

    private static void Misconception(Utf8JsonWriter json, MisconceptionFigures one)
    {
        json.WriteString("misconception", one.Id);
        json.WriteString("sentence", one.Sentence);
        JsonLists.Strings(json, "learners", one.Learners);
        JsonLists.Objects(json, "shown_in", one.Places, place =>
        {
            json.WriteString("challenge", place.Challenge);
            json.WriteNumber("learners", place.Learners);
        });
        JsonLists.Strings(json, "still_held", one.StillHeld);
        json.WriteNumber("in_last_week", one.Lately);
    }

    private static void Strange(Utf8JsonWriter json, StrangeCluster one)
    {
        json.WriteString("challenge", one.Challenge.Address);
        json.WriteString("place", one.Challenge.Place);
        JsonLists.Strings(json, "answers", one.Answers);
        json.WriteNumber("learners", one.Learners);
        json.WriteNumber("times", one.Times);
        json.WriteNumber("later_passed", one.LaterPassed);
        json.WriteString("accept", Snippet.Of(one.Answers, isRight: true));
        json.WriteString("reject", Snippet.Of(one.Answers, isRight: false));
    }

    private static void Remark(Utf8JsonWriter json, RemarkLine one)
    {
        json.WriteString("learner", one.Learner);
        json.WriteString("at", Time(one.Remark.At));
        json.WriteString("stage", one.Remark.Stage);
        json.WriteString("scene", one.Remark.Scene);
        json.WriteString("challenge", one.Remark.Challenge);
        json.WriteString("place", one.Place);
        json.WriteString("text", one.Remark.Text);
    }

    internal static void Share(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", share.Count);
        json.WriteNumber("of", share.Of);
        Number(json, "share", share.Value);
        json.WriteNumber("low", share.Interval.Low);
        json.WriteNumber("high", share.Interval.High);
        json.WriteEndObject();
    }

    internal static void Spread(Utf8JsonWriter json, Spread spread)
    {
        json.WriteStartObject("minutes");
        json.WriteNumber("count", spread.Count);
        Number(json, "median", spread.Median);
        Number(json, "low", spread.Low);
        Number(json, "high", spread.High);
        json.WriteEndObject();
    }

    internal static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value))
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, value);
        }
    }

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
