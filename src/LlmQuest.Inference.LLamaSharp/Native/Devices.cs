using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>What computes, from the library's list of devices and its log.</summary>
internal static class Devices
{
    private const int Cpu = 0;
    private const int Gpu = 1;
    private const int IntegratedGpu = 2;
    private const string CpuLibrary = "ggml-cpu";

    /// <summary>Every device the library found.</summary>
    public static IReadOnlyList<ComputeDevice> All(Ggml ggml)
        => [.. Enumerable.Range(0, ggml.DeviceCount).Select(index => Of(ggml, ggml.Device(index)))];

    /// <summary>The graphics card when layers were put there, else the processor.</summary>
    /// <param name="offloaded">Layers that the load put on a card, and those it has.</param>
    /// <param name="libraries">What was loaded.</param>
    /// <param name="fallback">Why not all layers are there, or null.</param>
    public static DeviceReport Report((int Layers, int Of) offloaded, LoadedLibraries libraries, string? fallback)
    {
        IReadOnlyList<ComputeDevice> all = All(libraries.Ggml);
        return offloaded.Layers > 0 && all.FirstOrDefault(device => device.IsGpu) is { } gpu
            ? new DeviceReport(gpu.Kind, gpu.Name, gpu.Backend, offloaded.Layers, offloaded.Of, fallback)
            : new DeviceReport("CPU", all.FirstOrDefault(device => device.Kind == "CPU")?.Name ?? "", CpuVariant(libraries.Files), 0, offloaded.Of, fallback);
    }

    /// <summary>The variant by the file's name, as in <c>libggml-cpu-haswell.so</c>, or by its folder, as in <c>native/avx2/libggml-cpu.so</c>.</summary>
    internal static string CpuVariant(IEnumerable<string> files)
    {
        string? file = files.LastOrDefault(f => Path.GetFileName(f).Contains(CpuLibrary, StringComparison.Ordinal));
        if (file is null)
        {
            return "";
        }

        string name = Path.GetFileNameWithoutExtension(file);
        string variant = name[(name.IndexOf(CpuLibrary, StringComparison.Ordinal) + CpuLibrary.Length)..].TrimStart('-');
        string folder = Path.GetFileName(Path.GetDirectoryName(file)) ?? "";
        return variant.Length > 0 ? variant : folder is "noavx" or "avx" or "avx2" or "avx512" ? folder : "";
    }

    private static ComputeDevice Of(Ggml ggml, nint device)
    {
        string kind = ggml.TypeOf(device) switch { Cpu => "CPU", Gpu or IntegratedGpu => "GPU", _ => "other" };
        (long free, long total) = ggml.MemoryOf(device);
        return new ComputeDevice(kind, ggml.Describe(device), ggml.BackendOf(device), free, total);
    }
}
