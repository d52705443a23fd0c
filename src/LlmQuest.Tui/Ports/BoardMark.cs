namespace LlmQuest.Tui.Ports;

/// <summary>A piece of a row of a board.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Role">What it stands for.</param>
public readonly record struct BoardMark(string Text, BoardRole Role = BoardRole.Plain);
