namespace LlmQuest.Core.Journal;

/// <summary>The solution of a challenge was asked for.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Hash">Content hash of the challenge as it was answered.</param>
public sealed record Revealed(string Stage, string Challenge, string Hash) : RunEvent;
