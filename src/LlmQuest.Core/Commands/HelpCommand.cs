namespace LlmQuest.Core.Commands;

/// <summary>List what can be typed.</summary>
public sealed record HelpCommand : Command;
