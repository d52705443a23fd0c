namespace LlmQuest.Inference.Seam;

/// <summary>A device that the library found.</summary>
/// <param name="Kind"><c>CPU</c>, <c>GPU</c> or <c>other</c>.</param>
/// <param name="Name">The device in words.</param>
/// <param name="Backend">The part of the library that drives it, for example <c>CUDA</c>.</param>
/// <param name="FreeBytes">Memory that is free on it.</param>
/// <param name="TotalBytes">Memory it has.</param>
public sealed record ComputeDevice(string Kind, string Name, string Backend, long FreeBytes, long TotalBytes)
{
    /// <summary>Whether it is a graphics card.</summary>
    public bool IsGpu => Kind == "GPU";
}
