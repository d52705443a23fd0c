using System.Collections.Frozen;
using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Reports.Tallies;

/// <summary>Counts the events of one run, one after the other, in the order of time.</summary>
/// <param name="header">Whose run it is.</param>
internal sealed class TallyFold(RunHeader header)
{
    private readonly StageClock _clock = new();
    private readonly ChallengeFold _challenges = new();
    private readonly WordsFold _words = new();
    private long _events;
    private DateTimeOffset _first;
    private string _course = header.Course;
    private string _scene = "";
    private CourseOutline _outline = CourseOutline.None;

    /// <summary>The types of events of which more is counted than that they are there.</summary>
    public static FrozenSet<Type> Wanted { get; } = new[]
    {
        typeof(RunStarted), typeof(CourseOpened), typeof(CourseEdited), typeof(Moved), typeof(AnswerGiven), typeof(HintTaken), typeof(Revealed),
        typeof(PredictionScored), typeof(LockTried), typeof(ChallengePassed), typeof(StagePassed), typeof(Remarked), typeof(Waived),
    }.ToFrozenSet();

    public void Add(DateTimeOffset time, RunEvent? happened)
    {
        _first = _events++ == 0 ? time : _first;
        _clock.Tick(time);
        switch (happened)
        {
            case RunStarted started:
                _course = _course.Length > 0 ? _course : started.Course;
                _clock.Enter(started.Stage);
                break;
            case CourseOpened opened:
                _outline = opened.Outline;
                break;
            case CourseEdited edited:
                Rename(edited);
                break;
            case Moved moved:
                _scene = moved.Scene;
                _clock.Enter(moved.Stage);
                break;
            case StagePassed passed:
                _clock.Pass(passed.Stage, passed.Stars);
                break;
            case Remarked remarked:
                _words.Add(remarked, time);
                break;
            case Waived { Challenge: "" } waived:
                _clock.Open(waived.Stage);
                break;
            case { } other:
                OfChallenge(other, time);
                break;
        }
    }

    public LearnerTally Finish() => new()
    {
        Run = header.Run,
        Name = header.Learner ?? "",
        IsSimulated = header.IsSimulated,
        Course = _course,
        Outline = _outline,
        Events = _events,
        First = _first,
        Last = _clock.Now,
        Active = _clock.Active,
        Stage = _clock.Stage,
        Scene = _scene,
        Trying = _challenges.Trying,
        SinceStep = _clock.SinceStep,
        Stages = _clock.Stages,
        Challenges = _challenges.All,
        Misconceptions = _words.Misconceptions,
        Strange = _words.Strange,
        Remarks = _words.Remarks,
    };

    private void OfChallenge(RunEvent happened, DateTimeOffset time)
    {
        switch (happened)
        {
            case AnswerGiven { Kind: VerdictNames.Malformed }:
                break;
            case AnswerGiven given:
                string at = Address.Of(given.Stage, given.Challenge);
                _challenges.Attempt(at, VerdictNames.IsEnough(given.Kind), given.Normalised, time, given.Kind != VerdictNames.Kept);
                _words.Add(at, given, time, IsPassed(given.Misconception));
                break;
            case PredictionScored scored:
                string of = Address.Of(scored.Stage, scored.Challenge);
                _challenges.Attempt(of, scored.Passed, "", time);
                _words.Add(of, scored.Misconception ?? "", time, IsPassed(scored.Misconception ?? ""));
                break;
            case LockTried tried:
                _challenges.Attempt(Address.Of(tried.Stage, tried.Challenge), tried.Opened, "", time);
                break;
            case HintTaken hint:
                _challenges.Hint(Address.Of(hint.Stage, hint.Challenge), hint.Number, time);
                break;
            case Revealed revealed:
                Step(_challenges.Reveal(Address.Of(revealed.Stage, revealed.Challenge), time));
                break;
            case Waived waived:
                Step(_challenges.Waive(Address.Of(waived.Stage, waived.Challenge)));
                break;
            case ChallengePassed passed:
                Step(_challenges.Pass(Address.Of(passed.Stage, passed.Challenge), time, _clock.SinceStep));
                break;
        }
    }

    private void Step(bool isNew)
    {
        if (isNew)
        {
            _clock.Step();
        }
    }

    private bool IsPassed(string misconception) => misconception.Length > 0 && _words.Shown(misconception).Any(_challenges.IsPassed);

    private void Rename(CourseEdited edited)
    {
        foreach ((string old, string now) in edited.Renamed ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            _clock.Rename(old, now);
            string inside = old + "/";
            _challenges.Rename(address => address.StartsWith(inside, StringComparison.Ordinal) ? Address.Of(now, address[inside.Length..]) : address);
        }

        _challenges.Rename(address => edited.Moved.GetValueOrDefault(address, address));
    }
}
