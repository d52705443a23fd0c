using System.Collections.Immutable;

namespace LlmQuest.Reports.Tallies;

/// <summary>Where the learner is, and how long at the keyboard.</summary>
internal sealed class StageClock
{
    private readonly SortedDictionary<string, StageTally> _stages = new(StringComparer.Ordinal);
    private TimeSpan _stepAt;

    public DateTimeOffset Now { get; private set; }

    public TimeSpan Active { get; private set; }

    public string Stage { get; private set; } = "";

    public TimeSpan SinceStep => Active - _stepAt;

    public ImmutableSortedDictionary<string, StageTally> Stages => _stages.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Time went on. What two machines or a clock set back bring out of order counts as no time.</summary>
    public void Tick(DateTimeOffset time)
    {
        TimeSpan gap = time - Now;
        if (Now != default && gap > TimeSpan.Zero && gap <= LearnerTally.LongestGap)
        {
            Active += gap;
            if (_stages.TryGetValue(Stage, out StageTally? here))
            {
                _stages[Stage] = here with { Active = here.Active + gap };
            }
        }

        Now = time > Now ? time : Now;
    }

    public void Enter(string stage)
    {
        if (stage.Length == 0)
        {
            return;
        }

        Stage = stage;
        if (_stages.TryAdd(stage, new StageTally(Now)))
        {
            Step();
        }
    }

    public void Open(string stage)
    {
        if (stage.Length > 0)
        {
            _stages.TryAdd(stage, new StageTally(Now));
        }
    }

    public void Pass(string stage, int stars)
    {
        StageTally tally = _stages.GetValueOrDefault(stage) ?? new StageTally(Now);
        _stages[stage] = tally with { PassedAt = tally.PassedAt ?? Now, Stars = Math.Max(tally.Stars, stars), ToPass = tally.ToPass ?? tally.Active };
    }

    public void Step() => _stepAt = Active;

    public void Rename(string old, string now)
    {
        if (_stages.Remove(old, out StageTally? tally))
        {
            _stages[now] = tally;
        }

        Stage = Stage == old ? now : Stage;
    }
}
