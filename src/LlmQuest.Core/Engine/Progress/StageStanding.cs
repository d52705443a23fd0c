using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>How a learner stands with a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="State">Whether it can be played.</param>
/// <param name="Reason">Of a locked stage, what it needs; of one that is open for a reason of its own, that reason; else empty.</param>
public sealed record StageStanding(StageMap Stage, StageState State, string Reason);
