using System.Collections.Immutable;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Themes;

namespace LlmQuest.Tui.Settings;

/// <summary>What a learner can choose: the one source for the page of settings and for what is typed.</summary>
internal static class PreferenceTable
{
    private const string On = "on";
    private const string Off = "off";

    /// <summary>All of it, but the keys.</summary>
    public static ImmutableArray<PreferenceEntry> All { get; } =
    [
        new("theme", "colours of the screen", [.. ThemeTable.All.Select(theme => theme.Name)], now => now.Theme, (now, value) => now with { Theme = value }),
        Switch("reduced-motion", "nothing moves by itself: an answer is shown when it is whole", false, now => now.ReducedMotion, (now, value) => now with { ReducedMotion = value }),
        Switch("beats", "a story comes a paragraph at a time", true, now => now.Beats, (now, value) => now with { Beats = value }),
        Switch("time-estimates", "the map tells how long a stage takes", false, now => now.TimeEstimates, (now, value) => now with { TimeEstimates = value }),
        Switch("instructor-notes", "what is meant for instructors can be read", false, now => now.InstructorNotes, (now, value) => now with { InstructorNotes = value }),
    ];

    /// <summary>The entry of a name, or null; the beginning of a name is enough where it is of one alone.</summary>
    public static PreferenceEntry? Find(string name)
    {
        PreferenceEntry[] begun = [.. All.Where(entry => name.Length > 0 && entry.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))];
        return begun.FirstOrDefault(entry => entry.Name.Length == name.Length) ?? (begun.Length == 1 ? begun[0] : null);
    }

    /// <summary>The choice that is meant, or null.</summary>
    public static string? Choice(PreferenceEntry entry, string typed)
    {
        string meant = typed.ToLowerInvariant() switch { "yes" or "true" or "1" => On, "no" or "false" or "0" => Off, var other => other };
        return entry.Choices.FirstOrDefault(choice => choice == meant) ?? entry.Choices.FirstOrDefault(choice => choice.Equals(typed, StringComparison.OrdinalIgnoreCase));
    }

    private static PreferenceEntry Switch(string name, string meaning, bool isUsuallyOn, Func<Preferences, bool> read, Func<Preferences, bool, Preferences> write)
        => new(name, meaning, isUsuallyOn ? [On, Off] : [Off, On], now => read(now) ? On : Off, (now, value) => write(now, value == On));
}
