namespace LlmQuest.Lessons.Tests;

/// <summary>A part of the episode that the course grew from.</summary>
public sealed class CoveragePart
{
    /// <summary>What it is.</summary>
    public string Part { get; set; } = "";

    /// <summary>section, exercise, figure or todo.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Addresses of scenes and challenges that teach it.</summary>
    public List<string> Covers { get; set; } = [];

    /// <summary>What the course says instead, where the episode is wrong or dated.</summary>
    public string Instead { get; set; } = "";
}
