namespace LlmQuest.Inference.Seam;

/// <summary>What really computes, as the library reports it.</summary>
/// <param name="Kind"><c>CPU</c> or <c>GPU</c>.</param>
/// <param name="Name">The device in words, for example the processor's name.</param>
/// <param name="Backend">The library variant that was picked, for example <c>haswell</c>; empty when unknown.</param>
public sealed record DeviceReport(string Kind, string Name, string Backend);
