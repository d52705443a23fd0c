using System.Collections.Immutable;
using LlmQuest.Content.Plans;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Courses;

/// <summary>A plan that was played with every seed.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Plays">One play for each seed.</param>
internal sealed record PlanOutcome(Plan Plan, ImmutableArray<PlanPlay> Plays)
{
    /// <summary>How many did as the plan says.</summary>
    public int Passed => Plays.Count(play => play.Shortfall is null);

    /// <summary>Whether all of them did.</summary>
    public bool IsPassed => Passed == Plays.Length;

    /// <summary>The first that did not, or null.</summary>
    public PlanPlay? FirstShort => Plays.FirstOrDefault(play => play.Shortfall is not null);

    /// <summary>How long all of them took together.</summary>
    public double Seconds => Plays.Sum(play => play.Played.Took.TotalSeconds);

    /// <summary>The command that took longest in any of them.</summary>
    public PlayedStep Slowest => Plays.SelectMany(play => play.Played.Steps).MaxBy(step => step.Took)!;

    /// <summary>The challenges of its stage, in order, each with the plays that passed it; of a plan for the whole course, those of all stages.</summary>
    /// <param name="world">The course.</param>
    public IEnumerable<PassedPlays> Challenges(World world)
        => from stage in Plan.Stage is null ? world.Stages : [world.Stage(Plan.Stage)]
           from challenge in stage.Challenges
           select new PassedPlays(challenge, Plays.Count(play => play.Played.Steps[^1].State.Record(stage.Id, challenge.Id)?.IsRight == true), Plays.Length);
}
