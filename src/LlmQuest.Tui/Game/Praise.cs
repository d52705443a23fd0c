using LlmQuest.Core.Engine;

namespace LlmQuest.Tui.Game;

/// <summary>One line for what was passed a moment ago, so that it is seen however much is told after it.</summary>
internal static class Praise
{
    private const string Ungraded = "not graded.";
    private static readonly string[] Words = ["Well seen.", "That is it.", "Just so.", "Neatly done.", "You have an eye for it.", "Right.", "The machine agrees.", "One more for you."];

    /// <summary>The line; empty when nothing was passed.</summary>
    /// <param name="entries">What was said since then.</param>
    public static string Of(IEnumerable<TranscriptEntry> entries)
    {
        string[] passed = [.. entries.Where(entry => entry.Kind == TranscriptKind.Success).Select(entry => entry.Text)];
        if (passed.Length == 0)
        {
            return "";
        }

        if (passed[0].EndsWith(Ungraded, StringComparison.Ordinal))
        {
            return $"* {passed[^1]}";
        }

        string told = passed.FirstOrDefault(text => text.StartsWith("Passed", StringComparison.Ordinal), passed[0]);
        return $"* {told} {Words[told.Sum(letter => letter) % Words.Length]}";
    }
}
