using System.Collections.Immutable;
using LlmQuest.Tui.Themes;

namespace LlmQuest.Tui.Ports;

/// <summary>Keys, colours and manners that a learner chose.</summary>
public sealed record Preferences
{
    /// <summary>What is used when nothing was chosen.</summary>
    public static Preferences Usual { get; } = new();

    /// <summary>Name of the theme.</summary>
    public string Theme { get; init; } = ThemeTable.Usual;

    /// <summary>Whether nothing on the screen moves by itself: an answer is shown when it is whole.</summary>
    public bool ReducedMotion { get; init; }

    /// <summary>Whether a story comes a paragraph at a time.</summary>
    public bool Beats { get; init; } = true;

    /// <summary>Whether a room of people reads along: one paragraph at a time, whatever else is chosen. Never kept.</summary>
    public bool Projector { get; init; }

    /// <summary>Whether stages tell how long they take.</summary>
    public bool TimeEstimates { get; init; }

    /// <summary>Whether what is meant for instructors is shown.</summary>
    public bool InstructorNotes { get; init; }

    /// <summary>For names of actions, the keys that take the place of the usual ones.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Keys { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
}
