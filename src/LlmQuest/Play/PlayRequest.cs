using LlmQuest.Hosting;

namespace LlmQuest.Play;

/// <summary>What is to be played, and how.</summary>
/// <param name="Course">Folder of the course; null for the one that comes with the program.</param>
/// <param name="Profile">Name of the profile.</param>
/// <param name="Saves">Folder of the runs; null for the usual one.</param>
/// <param name="Model">Id or path of the model; null for the usual one.</param>
/// <param name="Compute">Where the model computes.</param>
/// <param name="Seed">Where the dice of experiments without a seed begin; null for chance.</param>
/// <param name="Scripted">File of scripted experiments that stand in for the model, or null.</param>
/// <param name="Trace">Whether every recorded event is told on standard error.</param>
internal sealed record PlayRequest(string? Course, string Profile, string? Saves, string? Model, ComputeSettings Compute, long? Seed, string? Scripted, bool Trace)
{
    /// <summary>Whether a room of people reads along.</summary>
    public bool IsProjector { get; init; }
}
