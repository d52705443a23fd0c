namespace LlmQuest.Tui.Ports;

/// <summary>A learner on this machine.</summary>
/// <param name="Name">Name of the profile.</param>
/// <param name="Course">The course that was played last, by name; empty when none was.</param>
/// <param name="Last">When something was recorded last; null when nothing was.</param>
public sealed record ProfileLine(string Name, string Course, DateTimeOffset? Last)
{
    /// <summary>Name of the stage where the learner is; empty when it cannot be told without reading the whole run.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Points; null when they cannot be told without reading the whole run.</summary>
    public int? Xp { get; init; }

    /// <summary>Whether there is a run to go on with.</summary>
    public bool HasRun => Last is not null;
}
