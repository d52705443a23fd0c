using LlmQuest.Hosting;

namespace LlmQuest.Courses;

/// <summary>Which plans are to be played, and how.</summary>
/// <param name="Path">The course's folder, one of its stage files, or one plan.</param>
/// <param name="Script">File of answers that stand in for the model, or null.</param>
/// <param name="Seed">The first seed.</param>
/// <param name="Seeds">How often each plan is played.</param>
/// <param name="Keep">Folder that takes the runs, or null.</param>
/// <param name="Pace">Whether to say how long each stage takes.</param>
/// <param name="Winning">Whether to leave out the plans that are expected to fail.</param>
/// <param name="Json">Whether to print JSON.</param>
/// <param name="Model">Id or path of the model; null for the usual one.</param>
/// <param name="Compute">Where the model computes.</param>
internal sealed record TestRequest(string Path, string? Script, long Seed, int Seeds, string? Keep, bool Pace, bool Winning, bool Json, string? Model, ComputeSettings Compute);
