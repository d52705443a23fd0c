namespace LlmQuest.Labs.Rag;

/// <summary>A piece of a page, as it is searched.</summary>
/// <param name="Number">Which one, from 0.</param>
/// <param name="Source">Where its page comes from.</param>
/// <param name="Text">The text.</param>
internal sealed record Passage(int Number, string Source, string Text);
