namespace LlmQuest.Inference.Seam;

/// <summary>What really computes, as the library reports it.</summary>
/// <param name="Kind"><c>CPU</c> or <c>GPU</c>.</param>
/// <param name="Name">The device in words, for example the processor's name.</param>
/// <param name="Backend">The library variant that was picked, for example <c>haswell</c>; empty when unknown.</param>
/// <param name="GpuLayers">Layers on the graphics card.</param>
/// <param name="Layers">Layers that could be there: those of the model and its output; 0 when unknown.</param>
/// <param name="Fallback">Why a graphics card that is there or was asked for takes not all layers, in one sentence; null when nothing was held back.</param>
public sealed record DeviceReport(string Kind, string Name, string Backend, int GpuLayers = 0, int Layers = 0, string? Fallback = null);
