namespace LlmQuest.Core.Commands;

/// <summary>A line that means nothing here.</summary>
/// <param name="Word">Its first word.</param>
/// <param name="Suggestion">The command that was perhaps meant, or null.</param>
public sealed record UnknownCommand(string Word, string? Suggestion) : Command;
