using System.Collections.Immutable;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Settings;

/// <summary>Something a learner can choose.</summary>
/// <param name="Name">Its name, as it is typed.</param>
/// <param name="Meaning">What it does, in a few words.</param>
/// <param name="Choices">What can be chosen, the usual one first.</param>
/// <param name="Read">The choice of some preferences.</param>
/// <param name="Write">The preferences with another choice.</param>
internal sealed record PreferenceEntry(
    string Name,
    string Meaning,
    ImmutableArray<string> Choices,
    Func<Preferences, string> Read,
    Func<Preferences, string, Preferences> Write);
