using System.Diagnostics;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>What computes, from the library's list of devices.</summary>
internal static unsafe class Devices
{
    private const int Cpu = 0;
    private const int Gpu = 1;
    private const int IntegratedGpu = 2;
    private const string CpuMark = "ggml-cpu-";

    /// <summary>The GPU when layers were put there, else the processor.</summary>
    /// <param name="offloadedLayers">Layers that the load put on a GPU.</param>
    /// <param name="folder">Where the libraries were loaded from.</param>
    public static DeviceReport Report(int offloadedLayers, string folder)
    {
        if (offloadedLayers > 0 && Find(Gpu, IntegratedGpu) is nint gpu and not 0)
        {
            string backend = NativeText.Read(Ggml.ggml_backend_reg_name(Ggml.ggml_backend_dev_backend_reg(gpu))) ?? "";
            return new DeviceReport("GPU", Describe(gpu), backend);
        }

        return new DeviceReport("CPU", Describe(Find(Cpu, Cpu)), CpuVariant(folder));
    }

    private static nint Find(int kind, int orKind)
    {
        for (nuint i = 0; i < Ggml.ggml_backend_dev_count(); i++)
        {
            nint device = Ggml.ggml_backend_dev_get(i);
            int type = Ggml.ggml_backend_dev_type(device);
            if (type == kind || type == orKind)
            {
                return device;
            }
        }

        return 0;
    }

    private static string Describe(nint device) =>
        device == 0 ? "" : NativeText.Read(Ggml.ggml_backend_dev_description(device))?.Trim() ?? "";

    private static string CpuVariant(string folder)
    {
        using var process = Process.GetCurrentProcess();
        string[] loaded = [.. process.Modules.Cast<ProcessModule>()
            .Where(m => Path.GetDirectoryName(m.FileName) == folder && m.ModuleName.Contains(CpuMark, StringComparison.Ordinal))
            .Select(m => Path.GetFileNameWithoutExtension(m.ModuleName))];
        return loaded is [string only] ? only[(only.IndexOf(CpuMark, StringComparison.Ordinal) + CpuMark.Length)..] : "";
    }
}
