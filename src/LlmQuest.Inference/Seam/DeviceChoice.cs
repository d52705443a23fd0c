namespace LlmQuest.Inference.Seam;

/// <summary>Where a model may compute.</summary>
public enum DeviceChoice
{
    /// <summary>On a graphics card as far as its free memory goes, else on the processor.</summary>
    Auto,

    /// <summary>On the processor alone.</summary>
    Cpu,

    /// <summary>On a graphics card as far as its free memory goes; where there is none, on the processor, and the report says why.</summary>
    Gpu,
}
