namespace LlmQuest.Core.Commands;

/// <summary>Let the model write.</summary>
public sealed record GenerateCommand : Command;
