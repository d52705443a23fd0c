namespace LlmQuest.Core.Commands;

/// <summary>Describe the place again.</summary>
public sealed record LookCommand : Command;
