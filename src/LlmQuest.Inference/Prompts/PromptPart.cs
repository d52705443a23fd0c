namespace LlmQuest.Inference.Prompts;

/// <summary>A part of a prompt that comes from one place.</summary>
/// <param name="Origin">Who it comes from.</param>
/// <param name="Text">Its exact text; all of them in a row are the text of the prompt.</param>
/// <param name="TokenIds">Its token ids.</param>
public sealed record PromptPart(PromptOrigin Origin, string Text, IReadOnlyList<int> TokenIds);
