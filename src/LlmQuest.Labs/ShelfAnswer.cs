namespace LlmQuest.Labs;

/// <summary>What is on the shelf under a name.</summary>
/// <param name="Texts">The texts in the order of their names; empty where there is a problem.</param>
/// <param name="Problem">Why it cannot be read, in one sentence; null where it can.</param>
public sealed record ShelfAnswer(IReadOnlyList<ShelfText> Texts, string? Problem = null);
