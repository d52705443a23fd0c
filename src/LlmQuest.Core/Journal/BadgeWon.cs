namespace LlmQuest.Core.Journal;

/// <summary>A badge was won.</summary>
/// <param name="Badge">Its id.</param>
public sealed record BadgeWon(string Badge) : RunEvent;
