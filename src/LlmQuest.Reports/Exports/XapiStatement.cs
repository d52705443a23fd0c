using System.Globalization;
using LlmQuest.Core.Journal;

namespace LlmQuest.Reports.Exports;

/// <summary>What a statement says of one event.</summary>
/// <param name="Verb">A verb of ADL, for example <c>answered</c>.</param>
/// <param name="Object">Address of the activity: course, stage or challenge.</param>
/// <param name="ObjectType">Its type in ADL's vocabulary.</param>
internal sealed record XapiStatement(string Verb, string Object, string ObjectType)
{
    private const int MostStars = 3;

    public bool? Success { get; init; }

    public double? Scaled { get; init; }

    public string? Response { get; init; }

    /// <summary>Whether it ends the activity.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Whether a learner thought before it.</summary>
    public bool IsAnswer => Response is not null && Verb != "commented";

    public bool HasResult => Success is not null || Scaled is not null || Response is not null || IsComplete || Extensions.Count > 0;

    public IReadOnlyList<(string Name, string Value)> Extensions { get; init; } = [];

    /// <summary>The statement of an event; null for those that say nothing about learning.</summary>
    public static XapiStatement? Of(RunEvent happened, string course) => happened switch
    {
        RunStarted => new("initialized", course, "course"),
        AnswerGiven { IsNoted: true } one => Question("answered", course, one.Stage, one.Challenge) with { Response = one.Answer, Extensions = [("verdict", EventRow.Noted)] },
        AnswerGiven one => Question("answered", course, one.Stage, one.Challenge) with
        {
            Success = one.Kind switch { "passed" => true, "partial" or "wrong" or "not_recognised" => false, _ => null },
            Scaled = one.Kind is "passed" or "partial" or "wrong" or "not_recognised" ? one.Share : null,
            Response = one.Answer,
            Extensions = [("verdict", one.Kind), .. Misconception(one.Misconception)],
        },
        PredictionScored one => Question(one.Passed ? "answered" : "failed", course, one.Stage, one.Challenge) with
        {
            Success = one.Passed,
            Scaled = one.Share,
            Response = one.Guess.ToString(),
            IsComplete = true,
            Extensions = [("actual", one.Actual.ToString()), .. Misconception(one.Misconception ?? "")],
        },
        LockTried one => Question("answered", course, one.Stage, one.Challenge) with { Success = one.Opened, Scaled = one.Share, Response = one.Text },
        HintTaken one => Question("interacted", course, one.Stage, one.Challenge) with { Extensions = [("hint", one.Number.ToString(CultureInfo.InvariantCulture))] },
        Revealed one => Question("failed", course, one.Stage, one.Challenge) with { Success = false, IsComplete = true, Extensions = [("revealed", "true")] },
        ChallengePassed one => Question("passed", course, one.Stage, one.Challenge) with { Success = true, IsComplete = true, Extensions = [("xp", one.Xp.ToString(CultureInfo.InvariantCulture))] },
        StagePassed one => new("completed", $"{course}/{one.Stage}", "module") { IsComplete = true, Scaled = one.Stars == 0 ? null : (double)one.Stars / MostStars },
        Remarked one => (one.Challenge.Length > 0 ? Question("commented", course, one.Stage, one.Challenge) : new("commented", $"{course}/{one.Stage}", "module")) with { Response = one.Text },
        _ => null,
    };

    private static XapiStatement Question(string verb, string course, string stage, string challenge) => new(verb, $"{course}/{stage}/{challenge}", "question");

    private static IEnumerable<(string Name, string Value)> Misconception(string id) => id.Length > 0 ? [("misconception", id)] : [];
}
