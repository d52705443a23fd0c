namespace LlmQuest.Inference.Seam;

/// <summary>What a native library says about itself, before any model is loaded.</summary>
/// <param name="Name">Name and version.</param>
/// <param name="Folder">Where its libraries were loaded from.</param>
/// <param name="CpuVariant">The library for this family of processors that was picked; empty when there is but one.</param>
/// <param name="Devices">Every device it found.</param>
/// <param name="Complaints">Parts of it that are there and cannot be used here, with the reason.</param>
public sealed record RuntimeReport(string Name, string Folder, string CpuVariant, IReadOnlyList<ComputeDevice> Devices, IReadOnlyList<string> Complaints);
