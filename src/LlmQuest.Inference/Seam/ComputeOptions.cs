namespace LlmQuest.Inference.Seam;

/// <summary>Where models of one runtime may compute.</summary>
/// <param name="Device">Which device.</param>
/// <param name="GpuLayers">Layers for the graphics card; null means as many as its free memory takes.</param>
/// <param name="CpuVariant">The library for one family of processors, for example <c>haswell</c>; null means the best for this one.</param>
public sealed record ComputeOptions(DeviceChoice Device = DeviceChoice.Auto, int? GpuLayers = null, string? CpuVariant = null);
