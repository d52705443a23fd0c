namespace LlmQuest.Tui.Ports;

/// <summary>A learner on this machine.</summary>
/// <param name="Name">Name of the profile.</param>
/// <param name="Course">The course that was played last, by name; empty when none was.</param>
/// <param name="Last">When something was recorded last; null when nothing was.</param>
public sealed record ProfileLine(string Name, string Course, DateTimeOffset? Last);
