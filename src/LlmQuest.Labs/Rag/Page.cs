namespace LlmQuest.Labs.Rag;

/// <summary>A page of a newspaper, or any text to search.</summary>
/// <param name="Source">Where it comes from, for example <c>gazette-2.md, page 3</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record Page(string Source, string Text);
