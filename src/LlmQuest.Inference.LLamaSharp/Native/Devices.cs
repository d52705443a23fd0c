using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>What computes, from the library's list of devices and its log.</summary>
internal static class Devices
{
    private const int Cpu = 0;
    private const int Gpu = 1;
    private const int IntegratedGpu = 2;
    private const string CpuLibrary = "ggml-cpu";

    /// <summary>The GPU when layers were put there, else the processor.</summary>
    /// <param name="offloadedLayers">Layers that the load put on a GPU.</param>
    /// <param name="libraries">What was loaded.</param>
    public static DeviceReport Report(int offloadedLayers, LoadedLibraries libraries)
    {
        Ggml ggml = libraries.Ggml;
        if (offloadedLayers > 0 && Find(ggml, Gpu, IntegratedGpu) is nint gpu and not 0)
        {
            return new DeviceReport("GPU", ggml.Describe(gpu), ggml.BackendOf(gpu));
        }

        nint cpu = Find(ggml, Cpu, Cpu);
        return new DeviceReport("CPU", cpu == 0 ? "" : ggml.Describe(cpu), CpuVariant(libraries.Files));
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

    private static nint Find(Ggml ggml, int kind, int orKind)
    {
        for (int i = 0; i < ggml.DeviceCount; i++)
        {
            nint device = ggml.Device(i);
            int type = ggml.TypeOf(device);
            if (type == kind || type == orKind)
            {
                return device;
            }
        }

        return 0;
    }
}
