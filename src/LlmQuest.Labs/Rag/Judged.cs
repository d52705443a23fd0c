namespace LlmQuest.Labs.Rag;

/// <summary>What a filter made of a passage.</summary>
/// <param name="Found">The passage.</param>
/// <param name="Kept">Whether it is used.</param>
/// <param name="Value">What decided; its meaning depends on the filter.</param>
/// <param name="Prompt">What the model was sent; null where it was not asked.</param>
internal sealed record Judged(Found Found, bool Kept, double Value, ExactPrompt? Prompt);
