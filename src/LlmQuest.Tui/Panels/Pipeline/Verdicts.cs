using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>What became of a question, as a letter and as a word.</summary>
internal static class Verdicts
{
    private const string Right = "right";
    private const string Wrong = "wrong";
    private const string RefusedRightly = "refused rightly";
    private const string RefusedWrongly = "refused wrongly";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Right, Wrong, RefusedRightly, RefusedWrongly];

    /// <summary>The verdict of a question.</summary>
    public static string Of(LabValue one) => one.Field("verdict")?.Text is { } verdict && All.Contains(verdict) ? verdict : "?";

    /// <summary>Its letter.</summary>
    public static char Letter(string verdict) => verdict switch
    {
        Right => 'R',
        Wrong => 'W',
        RefusedRightly => 'r',
        RefusedWrongly => 'w',
        _ => '?',
    };

    /// <summary>How it looks.</summary>
    public static Tone ToneOf(string verdict) => verdict switch
    {
        Right or RefusedRightly => Tone.Good,
        Wrong or RefusedWrongly => Tone.Bad,
        _ => Tone.Normal,
    };

    /// <summary>The next question after one that was not treated rightly, from the first again after the last; null where there is none.</summary>
    public static int? NextFailure(IReadOnlyList<LabValue> cases, int after)
        => Enumerable.Range(1, cases.Count).Select(i => (after + i) % cases.Count).Cast<int?>().FirstOrDefault(i => Of(cases[i!.Value]) is Wrong or RefusedWrongly);
}
