using System.Globalization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Reports.Exports;

/// <summary>What a row of a table says of one event; what does not apply is empty.</summary>
/// <param name="Type">What happened, in the words of the journal, for example <c>answer_given</c>.</param>
internal sealed record EventRow(string Type)
{
    /// <summary>The verdict on an answer in a form: whoever gave it is not told what it is worth.</summary>
    public const string Noted = "noted";

    public string Stage { get; init; } = "";

    public string Challenge { get; init; } = "";

    public string Verdict { get; init; } = "";

    public double? Share { get; init; }

    public string Answer { get; init; } = "";

    public string Normalised { get; init; } = "";

    public string Misconception { get; init; } = "";

    public int? Hint { get; init; }

    public int? Xp { get; init; }

    public double? Sure { get; init; }

    public string Text { get; init; } = "";

    /// <summary>The row of an event; null for those that say nothing about learning.</summary>
    public static EventRow? Of(RunEvent happened) => happened switch
    {
        RunStarted one => new("run_started") { Stage = one.Stage },
        Moved one => new("moved") { Stage = one.Stage, Text = one.Scene },
        AnswerGiven { IsNoted: true } one => new("answer_given") { Stage = one.Stage, Challenge = one.Challenge, Verdict = Noted, Answer = one.Answer },
        AnswerGiven one => new("answer_given") { Stage = one.Stage, Challenge = one.Challenge, Verdict = one.Kind, Share = one.Share, Answer = one.Answer, Normalised = one.Normalised, Misconception = one.Misconception },
        CampfireAnswered one => new("campfire_answered") { Challenge = one.Asked, Verdict = one.Kind, Answer = one.Answer },
        PredictionScored one => new("prediction_scored")
        {
            Stage = one.Stage,
            Challenge = one.Challenge,
            Verdict = one.Passed ? "passed" : "missed",
            Share = one.Share,
            Answer = one.Guess.ToString(),
            Normalised = one.Actual.ToString(),
            Misconception = one.Misconception ?? "",
            Sure = one.Said,
        },
        LockTried one => new("lock_tried") { Stage = one.Stage, Challenge = one.Challenge, Verdict = one.Opened ? "opened" : "closed", Share = one.Share, Answer = one.Text },
        HintTaken one => new("hint_taken") { Stage = one.Stage, Challenge = one.Challenge, Hint = one.Number, Xp = -one.Cost },
        Revealed one => new("revealed") { Stage = one.Stage, Challenge = one.Challenge },
        ChallengePassed one => new("challenge_passed") { Stage = one.Stage, Challenge = one.Challenge, Xp = one.Xp },
        StagePassed one => new("stage_passed") { Stage = one.Stage, Text = string.Create(CultureInfo.InvariantCulture, $"{one.Stars} stars") },
        Remarked one => new("remarked") { Stage = one.Stage, Challenge = one.Challenge, Text = one.Text },
        Surprised one => new("surprised") { Text = one.Text },
        Waived one => new("waived") { Stage = one.Stage, Challenge = one.Challenge, Text = one.Reason },
        _ => null,
    };
}
