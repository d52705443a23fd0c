namespace LlmQuest.Tui.Panes;

/// <summary>A piece of a row that looks the same all over.</summary>
/// <param name="Text">The text, without line breaks.</param>
/// <param name="Tone">How it looks.</param>
public readonly record struct Part(string Text, Tone Tone = Tone.Normal)
{
    /// <summary>What Enter or a click does: a line as it would be typed, or, beginning with a colon, something the pane itself knows; empty for text alone.</summary>
    public string Deed { get; init; } = "";

    /// <summary>What is told in its place where nothing is drawn; empty for nothing, null for the text itself or the line that a button stands for.</summary>
    public string? Plain { get; init; }

    /// <summary>What the left arrow does while this part is chosen; empty when it goes on to the part before.</summary>
    public string Less { get; init; } = "";

    /// <summary>What the right arrow does while this part is chosen.</summary>
    public string More { get; init; } = "";
}
