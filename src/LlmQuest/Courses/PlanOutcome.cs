using System.Collections.Immutable;
using LlmQuest.Content.Plans;

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
}
