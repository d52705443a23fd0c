namespace LlmQuest.Labs.Rag;

/// <summary>A passage that a search found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">The cosine of its vector and that of the question.</param>
internal sealed record Found(Passage Passage, double Score);
