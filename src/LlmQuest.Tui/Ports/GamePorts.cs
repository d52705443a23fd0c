namespace LlmQuest.Tui.Ports;

/// <summary>What the game asks of the program around it.</summary>
public sealed record GamePorts
{
    /// <summary>The learners, the courses, and their runs.</summary>
    public required IRunShelf Runs { get; init; }

    /// <summary>Keys, colours and manners.</summary>
    public required IPreferencesFile Preferences { get; init; }
}
