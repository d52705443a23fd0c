namespace LlmQuest.Core.Prose;

/// <summary>Code within a line.</summary>
/// <param name="Text">The code.</param>
public sealed record CodeSpan(string Text) : Inline;
