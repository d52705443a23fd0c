using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Content.Plans;

/// <summary>Holds a play-through against its plan.</summary>
public sealed class PlanJudge
{
    private readonly Plan _plan;
    private readonly World _world;
    private readonly Playthrough _played;
    private PlayedStep _step;

    private PlanJudge(Plan plan, World world, Playthrough played)
    {
        _plan = plan;
        _world = world;
        _played = played;
        _step = played.Steps[0];
    }

    /// <summary>The first thing that is not as the plan says; null when everything is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="world">The course.</param>
    /// <param name="played">What came of its commands.</param>
    public static PlanShortfall? Of(Plan plan, World world, Playthrough played) => new PlanJudge(plan, world, played).Judge();

    private PlanShortfall? Judge()
    {
        int taken = 0;
        foreach (PlanLine line in _plan.Lines)
        {
            if (line is PlanCommand && ++taken >= _played.Steps.Length)
            {
                return Short(line, $"the play to go on, but it was left by \"{_step.Command}\"");
            }

            _step = _played.Steps[taken];
            if (Of(line) is { } wanted)
            {
                return Short(line, wanted);
            }
        }

        return End() is { } end ? new PlanShortfall(_plan.LastLine, $"expected {end}") : null;
    }

    private string? Of(PlanLine line) => line switch
    {
        PlanText text => Text(text.Text),
        PlanFact fact => Fact(fact),
        PlanVerdict verdict => Verdict(verdict),
        _ => null,
    };

    private string? Text(string text)
    {
        string said = string.Join('\n', _step.Said.Select(entry => entry.Text));
        return SaidText.Holds(said, text) ? null : $"\"{text}\" to be said, but it was {SaidText.Short(said)}";
    }

    private string? Fact(PlanFact fact)
    {
        if (_step.Experiment is not { } experiment)
        {
            return $"{fact.Goal} to hold, but there was no experiment yet";
        }

        Dictionary<string, LabValue> values = ExperimentValues.Of(experiment, _step.State);
        return fact.Goal.IsMetBy(values) ? null : $"{fact.Goal} to hold for {experiment.Lab}, but {string.Join("; ", fact.Goal.Explain(values))}";
    }

    private string? Verdict(PlanVerdict verdict)
    {
        string address = verdict.Challenge.Length == 0 ? _step.WorkedOn : verdict.Challenge.Contains('/', StringComparison.Ordinal) ? verdict.Challenge : Address.Of(_step.State.Stage, verdict.Challenge);
        if (address.Length == 0)
        {
            return "a verdict, but no challenge was worked on yet";
        }

        if (_world.Challenge(address) is not { } found)
        {
            return $"a verdict on {address}, but there is no such challenge; {_world.Stage(_step.State.Stage).Stage.Title} has {string.Join(", ", _world.Stage(_step.State.Stage).Challenges.Select(challenge => challenge.Id))}";
        }

        ChallengeRecord record = _step.State.Record(found.Stage.Id, found.Challenge.Id) ?? ChallengeRecord.Met;
        return record.IsRight == verdict.IsPassed
            ? null
            : $"\"{found.Challenge.Title}\" to be {(verdict.IsPassed ? "passed" : "failed")}, but it was {Word(record)}";
    }

    private string? End()
    {
        StageMap[] open = [.. (_plan.Stage is { } id ? [_world.Stage(id)] : _world.Stages.Where(stage => !stage.Stage.IsOptional)).Where(stage => !IsPassed(stage))];
        string what = _plan.Stage is { } one ? _world.Stage(one).Stage.Title : _world.Course.Title;
        if (!_plan.IsToPass)
        {
            return open.Length == 0 ? $"{what} not to be passed at the end, but it was passed" : null;
        }

        string copy = _step.State.IsSandbox ? "; the play ends in a copy, where nothing counts: back leaves it" : "";
        return open.Length == 0 ? null : $"{what} to be passed at the end, but {string.Join("; ", open.Select(Left))}{copy}";
    }

    private bool IsPassed(StageMap stage) => !_step.State.IsSandbox && _step.State.Passed.ContainsKey(stage.Id);

    private string Left(StageMap stage)
    {
        ImmutableArray<Challenge> left = [.. stage.Challenges.Where(challenge => !_step.State.IsDone(stage.Id, challenge.Id))];
        string place = _plan.Stage is null ? $"in {stage.Stage.Title} " : "";
        return left.IsEmpty ? $"{place}not everything was read" : $"{place}this was not done: {string.Join(", ", left.Select(challenge => challenge.Id))}";
    }

    private static PlanShortfall Short(PlanLine line, string wanted) => new(line.Line, $"expected {wanted}");

    private static string Word(ChallengeRecord record) => record.Status switch
    {
        ChallengeStatus.Open => "still open",
        ChallengeStatus.Passed => "passed",
        ChallengeStatus.Revealed => "revealed",
        ChallengeStatus.Missed => "missed",
        ChallengeStatus.Noted => record.IsRight ? "answered right" : "answered wrong",
        _ => "waived",
    };
}
