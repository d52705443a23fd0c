namespace LlmQuest.Courses;

/// <summary>What is asked of <c>llmquest course simulate</c>.</summary>
/// <param name="Path">The course.</param>
/// <param name="Learners">How many learners.</param>
/// <param name="Seed">The same seed plays the same way.</param>
/// <param name="Events">Most events of a run.</param>
/// <param name="Start">When the class begins.</param>
/// <param name="Folder">The folder that takes the runs.</param>
internal sealed record SimulateRequest(string Path, int Learners, long Seed, int Events, DateTimeOffset Start, string Folder);
