namespace LlmQuest.Core.Prose;

/// <summary>A piece of a line of text.</summary>
public abstract record Inline;
