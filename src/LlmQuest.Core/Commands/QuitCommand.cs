namespace LlmQuest.Core.Commands;

/// <summary>Leave; the run is kept.</summary>
public sealed record QuitCommand : Command;
