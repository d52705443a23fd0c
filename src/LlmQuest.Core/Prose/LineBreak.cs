namespace LlmQuest.Core.Prose;

/// <summary>A break that the author asked for.</summary>
public sealed record LineBreak : Inline;
