using System.Globalization;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Hosting;

/// <summary>How many layers of a model go to a graphics card.</summary>
/// <param name="Layers">Layers for the card, the output counted as one.</param>
/// <param name="Reason">Why not all, in one sentence; null when all go or nothing was asked of a card.</param>
public sealed record OffloadPlan(int Layers, string? Reason)
{
    /// <summary>Left free for what a decode needs beside weights and working memory, and for the screen.</summary>
    public const long Reserve = 512L << 20;

    private const double Mega = 1e6;

    /// <summary>Fits weights and working memory, layer by layer, into the memory that is free.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="devices">What the library found.</param>
    /// <param name="card">The model.</param>
    /// <param name="cells">Tokens of working memory that will be wanted.</param>
    public static OffloadPlan For(ComputeOptions options, IReadOnlyList<ComputeDevice> devices, GgufCard card, int cells)
    {
        if (options.Device == DeviceChoice.Cpu || options.GpuLayers == 0)
        {
            return new OffloadPlan(0, null);
        }

        bool isDemanded = options.Device == DeviceChoice.Gpu || options.GpuLayers > 0;
        if (devices.FirstOrDefault(device => device.IsGpu) is not { } gpu)
        {
            return new OffloadPlan(0, isDemanded ? "The library finds no graphics card (llmquest doctor shows what it found): computing on the processor." : null);
        }

        int all = card.Layers + 1;
        if (options.GpuLayers is { } wanted)
        {
            return new OffloadPlan(Math.Min(wanted, all), null);
        }

        double perLayer = ((double)card.FileBytes / all) + ((double)card.KvBytesPerToken * cells / card.Layers);
        int fitting = (int)Math.Clamp((gpu.FreeBytes - Reserve) / perLayer, 0, all);
        string free = string.Create(CultureInfo.InvariantCulture, $"{gpu.Name} has {gpu.FreeBytes / Mega:0} MB free, and the model needs {((perLayer * all) + Reserve) / Mega:0} MB");
        return fitting switch
        {
            _ when fitting == all => new OffloadPlan(all, null),
            0 => new OffloadPlan(0, $"{free}: computing on the processor."),
            _ => new OffloadPlan(fitting, $"{free}: {fitting} of {all} layers are on the card."),
        };
    }
}
