using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>The libraries for single families of processors: one is picked by the library, or named by a person.</summary>
internal static unsafe class CpuVariants
{
    private const string Mark = "ggml-cpu-";

    /// <summary>The variant that is loaded; empty when there is no telling.</summary>
    public static string Loaded(string folder)
    {
        using var process = Process.GetCurrentProcess();
        string[] loaded = [.. process.Modules.Cast<ProcessModule>()
            .Where(module => Path.GetDirectoryName(module.FileName) == folder && IsVariant(module.FileName))
            .Select(module => NameOf(module.FileName))];
        return loaded is [string only] ? only : "";
    }

    /// <summary>Whether a file is such a library.</summary>
    public static bool IsVariant(string path) => Path.GetFileName(path).Contains(Mark, StringComparison.Ordinal);

    /// <summary>The library of a variant that was asked for.</summary>
    /// <exception cref="ModelException">There is no such library, or this processor lacks instructions that it uses.</exception>
    public static string Find(string folder, string variant)
    {
        string[] all = [.. Directory.GetFiles(folder).Where(IsVariant)];
        string path = all.FirstOrDefault(file => NameOf(file) == variant)
            ?? throw new ModelException($"There is no CPU variant '{variant}': choose one of {string.Join(", ", all.Where(CanRun).Select(NameOf).Order(StringComparer.Ordinal))}, or leave out --cpu.");
        return CanRun(path)
            ? path
            : throw new ModelException($"This processor lacks instructions that the CPU variant '{variant}' uses: choose one of {string.Join(", ", all.Where(CanRun).Select(NameOf).Order(StringComparer.Ordinal))}, or leave out --cpu.");
    }

    private static string NameOf(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name[(name.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];
    }

    // The library scores itself: 0 where the processor cannot run it. Calling anything else of it would end the process there.
    private static bool CanRun(string path)
    {
        nint library = NativeLibrary.Load(path);
        try
        {
            return !NativeLibrary.TryGetExport(library, "ggml_backend_score", out nint score) || ((delegate* unmanaged<int>)score)() > 0;
        }
        finally
        {
            NativeLibrary.Free(library);
        }
    }
}
