namespace LlmQuest.Core.Engine;

/// <summary>Go on in a copy of the stage (<see cref="Stepper.Sandbox"/>), whose events are not recorded.</summary>
public sealed record OpenSandboxEffect : Effect;
