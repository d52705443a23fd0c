namespace LlmQuest.Courses;

/// <summary>What is asked of <c>llmquest course explore</c>.</summary>
/// <param name="Path">The course.</param>
/// <param name="Seed">The first seed.</param>
/// <param name="Seeds">How many seeds.</param>
/// <param name="Steps">Lines that are typed under each.</param>
/// <param name="Json">Whether to print JSON.</param>
internal sealed record ExploreRequest(string Path, long Seed, int Seeds, int Steps, bool Json);
