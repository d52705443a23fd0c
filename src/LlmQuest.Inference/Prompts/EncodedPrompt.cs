namespace LlmQuest.Inference.Prompts;

/// <summary>A prompt as token ids, or why it cannot be one.</summary>
/// <param name="TokenIds">The ids; empty when there is a problem.</param>
/// <param name="Problem">One sentence for the person who typed it, or null.</param>
public sealed record EncodedPrompt(IReadOnlyList<int> TokenIds, string? Problem);
