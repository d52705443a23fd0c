namespace LlmQuest.Core.Engine;

/// <summary>Leave the program.</summary>
public sealed record QuitEffect : Effect;
