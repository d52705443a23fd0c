namespace LlmQuest.Labs.Rag;

/// <summary>A question of a set.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Gold">The words that are right; null where the pages have no answer.</param>
/// <param name="Page">Where they stand; null where that is not said.</param>
/// <param name="Thread">The conversation it belongs to.</param>
internal sealed record GoldQuestion(string Question, string? Gold, string? Page, string Thread);
