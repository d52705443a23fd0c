namespace LlmQuest.Core.Commands;

/// <summary>List the parameters and their values.</summary>
public sealed record ShowSettingsCommand : Command;
