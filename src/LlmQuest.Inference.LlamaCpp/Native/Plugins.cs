using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Loads the parts of the library that drive devices.</summary>
internal static class Plugins
{
    /// <summary>Loads all that run here; of the processor's variants the best, or the one that was asked for.</summary>
    /// <param name="folder">Where they are.</param>
    /// <param name="cpuVariant">Variant that was asked for, or null.</param>
    /// <exception cref="ModelException">The variant is missing or does not run here.</exception>
    public static void Load(string folder, string? cpuVariant)
    {
        if (cpuVariant is null)
        {
            Ggml.ggml_backend_load_all_from_path(folder);
            return;
        }

        // The best variant is never loaded beside the chosen one: the first that is registered computes.
        string chosen = CpuVariants.Find(folder, cpuVariant);
        foreach (string path in Directory.GetFiles(folder).Where(IsPlugin).Where(path => !CpuVariants.IsVariant(path)).Append(chosen))
        {
            Ggml.ggml_backend_load(path);
        }
    }

    /// <summary>Why plug-ins for devices other than the processor are there and not in use. The library itself keeps silent about it.</summary>
    public static IReadOnlyList<string> Complaints(string folder)
    {
        using var process = Process.GetCurrentProcess();
        HashSet<string> loaded = [.. process.Modules.Cast<ProcessModule>().Select(module => module.FileName)];
        return [.. Directory.GetFiles(folder).Where(IsPlugin).Where(path => !CpuVariants.IsVariant(path) && !loaded.Contains(path)).Order(StringComparer.Ordinal).Select(Complaint)];
    }

    private static string Complaint(string path)
    {
        try
        {
            NativeLibrary.Free(NativeLibrary.Load(path));
            return $"{Path.GetFileName(path)}: no device that it drives";
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            // The loader tries several names; its first sentence is about the file itself.
            string reason = e.Message.Split('\n').FirstOrDefault(line => line.Contains("cannot open", StringComparison.Ordinal)) ?? e.Message.Split('\n')[0];
            return $"{Path.GetFileName(path)}: {reason.Trim().TrimEnd('.')}";
        }
    }

    private static bool IsPlugin(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        name = name.StartsWith("lib", StringComparison.Ordinal) ? name[3..] : name;
        return name.StartsWith("ggml-", StringComparison.Ordinal) && name != Ggml.BaseLibrary;
    }
}
