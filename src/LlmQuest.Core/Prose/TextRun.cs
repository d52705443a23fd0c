namespace LlmQuest.Core.Prose;

/// <summary>Plain words.</summary>
/// <param name="Text">The words.</param>
public sealed record TextRun(string Text) : Inline;
