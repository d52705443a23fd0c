using System.Collections.Immutable;

namespace LlmQuest.Tui.Panes;

/// <summary>A slider with a button at either end, for who has a mouse alone.</summary>
internal static class Sliders
{
    /// <summary>The track with the knob on it.</summary>
    /// <param name="share">Where the knob is, 0 to 1.</param>
    /// <param name="columns">Columns of the track.</param>
    public static string Track(double share, int columns)
    {
        int place = (int)Math.Round(share * (columns - 1));
        return $"{new string('─', place)}●{new string('─', columns - 1 - place)}";
    }

    /// <summary>Its parts.</summary>
    /// <param name="text">The slider as it is drawn.</param>
    /// <param name="deed">What its deeds begin with: <c>less</c>, <c>more</c> and <c>set</c> are put behind it.</param>
    public static ImmutableArray<Part> Parts(string text, string deed) =>
    [
        new Part(text, Tone.Deed) { Deed = deed + "set", Less = deed + "less", More = deed + "more" },
        new Part(" "),
        new Part("[-]", Tone.Deed) { Deed = deed + "less" },
        new Part(" "),
        new Part("[+]", Tone.Deed) { Deed = deed + "more" },
    ];
}
