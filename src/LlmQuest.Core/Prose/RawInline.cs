namespace LlmQuest.Core.Prose;

/// <summary>HTML within a line, kept as it stands.</summary>
/// <param name="Text">The tag.</param>
public sealed record RawInline(string Text) : Inline;
