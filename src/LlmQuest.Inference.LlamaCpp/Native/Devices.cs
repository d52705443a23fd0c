using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>What can compute and what does, from the library's list of devices.</summary>
internal static unsafe class Devices
{
    private const int Cpu = 0;
    private const int Gpu = 1;
    private const int IntegratedGpu = 2;

    /// <summary>Every device the library found.</summary>
    public static IReadOnlyList<ComputeDevice> All()
        => [.. Enumerable.Range(0, (int)Ggml.ggml_backend_dev_count()).Select(index => Of(Ggml.ggml_backend_dev_get((nuint)index)))];

    /// <summary>The graphics card when layers were put there, else the processor.</summary>
    /// <param name="offloaded">Layers that the load put on a card, and those it has.</param>
    /// <param name="folder">Where the libraries were loaded from.</param>
    /// <param name="fallback">Why not all layers are there, or null.</param>
    public static DeviceReport Report((int Layers, int Of) offloaded, string folder, string? fallback)
    {
        IReadOnlyList<ComputeDevice> all = All();
        return offloaded.Layers > 0 && all.FirstOrDefault(device => device.IsGpu) is { } gpu
            ? new DeviceReport(gpu.Kind, gpu.Name, gpu.Backend, offloaded.Layers, offloaded.Of, fallback)
            : new DeviceReport("CPU", all.FirstOrDefault(device => device.Kind == "CPU")?.Name ?? "", CpuVariants.Loaded(folder), 0, offloaded.Of, fallback);
    }

    private static ComputeDevice Of(nint device)
    {
        string kind = Ggml.ggml_backend_dev_type(device) switch { Cpu => "CPU", Gpu or IntegratedGpu => "GPU", _ => "other" };
        string backend = NativeText.Read(Ggml.ggml_backend_reg_name(Ggml.ggml_backend_dev_backend_reg(device))) ?? "";
        Ggml.ggml_backend_dev_memory(device, out nuint free, out nuint total);
        return new ComputeDevice(kind, NativeText.Read(Ggml.ggml_backend_dev_description(device))?.Trim() ?? "", backend, (long)free, (long)total);
    }
}
