namespace LlmQuest.Labs;

/// <summary>A text of the shelf.</summary>
/// <param name="Name">Name of its file, below the folder that was asked for.</param>
/// <param name="Text">The whole text.</param>
public sealed record ShelfText(string Name, string Text);
