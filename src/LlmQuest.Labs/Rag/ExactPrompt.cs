using System.Collections.Immutable;

namespace LlmQuest.Labs.Rag;

/// <summary>A prompt as the model is sent it.</summary>
/// <param name="Text">The exact text, template included.</param>
/// <param name="Ids">Its tokens.</param>
internal sealed record ExactPrompt(string Text, ImmutableArray<int> Ids);
