using LlmQuest.Core.Text;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>The rule between the transcript and what stands below it.</summary>
internal static class RuleText
{
    /// <summary>The rule, with how much of what is below does not fit.</summary>
    public static string Of(int width, int hidden, string key)
    {
        string more = hidden > 0 ? $" {Quantity.Of(hidden, "more row")}: {key} " : "";
        return new string('─', Math.Max(0, width - TextWrapper.Columns(more) - 2)) + more + "──";
    }
}
