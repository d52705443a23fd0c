namespace LlmQuest.Core.Commands;

/// <summary>What a typed line asks for.</summary>
public abstract record Command;
