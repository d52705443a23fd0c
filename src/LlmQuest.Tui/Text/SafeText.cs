using LlmQuest.Core.Text;

namespace LlmQuest.Tui.Text;

/// <summary>The last gate before the terminal: whatever a pane says, nothing that drives the terminal or hides in the text gets through.</summary>
internal static class SafeText
{
    /// <summary>The text without control characters, line breaks, and characters that have no width; emoji may be joined.</summary>
    public static string Of(string text)
        => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : DisplayText.Strip(text).Replace('\n', ' ').Replace('\t', ' ');
}
