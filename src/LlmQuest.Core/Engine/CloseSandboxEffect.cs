namespace LlmQuest.Core.Engine;

/// <summary>Leave the copy: go on where the run was left.</summary>
public sealed record CloseSandboxEffect : Effect;
