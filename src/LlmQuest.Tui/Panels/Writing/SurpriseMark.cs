using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>How much a token surprised the model, as a shade: the more, the darker.</summary>
internal static class SurpriseMark
{
    /// <summary>What the shades mean.</summary>
    public const string Legend = "░▒▓█ behind a token: how much it surprised the model, from 1.5 to 12 bits";

    private const double MostBits = 12;

    /// <summary>The shade; empty where there was next to no surprise.</summary>
    public static string Of(double bits) => Bar.Shade(bits / MostBits) is var shade and not ' ' ? shade.ToString() : "";

    /// <summary>The tone of a token with its shade.</summary>
    public static Tone ToneOf(double bits) => Bar.Shade(bits / MostBits) switch
    {
        '▒' or '▓' => Tone.Warning,
        '█' => Tone.Bad,
        _ => Tone.Normal,
    };

    /// <summary>A shade for each token, between bars.</summary>
    public static string Strip(IEnumerable<double> bits) => $"|{new string([.. bits.Select(one => Bar.Shade(one / MostBits))])}|";
}
