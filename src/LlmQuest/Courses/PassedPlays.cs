using LlmQuest.Core.Courses;

namespace LlmQuest.Courses;

/// <summary>In how many plays of a plan a challenge was passed.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Passed">How many plays passed it.</param>
/// <param name="Plays">How many there were.</param>
internal sealed record PassedPlays(Challenge Challenge, int Passed, int Plays);
