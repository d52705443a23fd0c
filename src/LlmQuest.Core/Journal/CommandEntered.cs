namespace LlmQuest.Core.Journal;

/// <summary>The learner typed a command.</summary>
/// <param name="Text">The line as typed, without the newline.</param>
public sealed record CommandEntered(string Text) : RunEvent;
