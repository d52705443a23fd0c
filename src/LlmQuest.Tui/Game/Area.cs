namespace LlmQuest.Tui.Game;

/// <summary>The part of the screen that the next arrow key is for.</summary>
internal enum Area
{
    /// <summary>The line where commands are typed, and the moves above it.</summary>
    Line,

    /// <summary>Lab and challenge.</summary>
    Side,

    /// <summary>A page that covers the stage.</summary>
    Page,
}
