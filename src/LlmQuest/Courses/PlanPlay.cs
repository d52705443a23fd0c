using LlmQuest.Content.Plans;
using LlmQuest.Core.Plans;

namespace LlmQuest.Courses;

/// <summary>A plan that was played once.</summary>
/// <param name="Seed">The first seed that was drawn.</param>
/// <param name="Played">What came of it.</param>
/// <param name="Shortfall">The first thing that was not as the plan says, or null.</param>
internal sealed record PlanPlay(long Seed, Playthrough Played, PlanShortfall? Shortfall);
