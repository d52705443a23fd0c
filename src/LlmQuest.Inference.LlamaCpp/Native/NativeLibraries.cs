using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Loads llama.cpp's libraries into the process, once.</summary>
internal sealed class NativeLibraries
{
    // State of the process, not of an object: libraries stay loaded, and .NET takes one resolver per assembly.
    private static readonly NativeLibraries OfProcess = new();

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, nint> _handles = new();
    private string? _folder;

    private NativeLibraries() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, (name, _, _) => _handles.GetValueOrDefault(name));

    /// <summary>Loads the libraries from a folder, or does no more than attach the log when that was done before.</summary>
    /// <param name="folder">Absolute folder.</param>
    /// <param name="cpuVariant">The processor's variant that was asked for, or null for the best.</param>
    /// <param name="log">Takes the library's messages from now on.</param>
    /// <exception cref="ModelException">A library is missing, broken, of another version, or loaded from elsewhere.</exception>
    public static void Load(string folder, string? cpuVariant, NativeLog log)
    {
        lock (OfProcess._gate)
        {
            OfProcess.LoadOnce(folder, cpuVariant, log);
        }
    }

    private void LoadOnce(string folder, string? cpuVariant, NativeLog log)
    {
        if (_folder is not null && _folder != folder)
        {
            throw new ModelException($"llama.cpp is already loaded from '{_folder}': start the program anew to load it from '{folder}'.");
        }

        if (_folder == folder)
        {
            if (cpuVariant is not null && CpuVariants.Loaded(folder) is { Length: > 0 } loaded && loaded != cpuVariant)
            {
                throw new ModelException($"llama.cpp already computes with its CPU variant '{loaded}': start the program anew with --cpu {cpuVariant}.");
            }

            log.Attach();
            return;
        }

        try
        {
            LoadAll(folder, cpuVariant, log);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new ModelException(
                $"The llama.cpp libraries in '{folder}' cannot be used on this machine ({e.Message.Split('\n')[0].TrimEnd('.')}): build again for this platform, or give the v0.4.0 libraries.", e);
        }

        _folder = folder;
    }

    private void LoadAll(string folder, string? cpuVariant, NativeLog log)
    {
        // Each needs the one before; loaded by path, so that no other copy on the machine is picked.
        string[] order = [Ggml.BaseLibrary, Ggml.Library, Llama.Library];
        string[] paths = [.. order.Select(name => LibraryFiles.Find(folder, name))];
        foreach ((string name, string path) in order.Zip(paths))
        {
            _handles[name] = NativeLibrary.Load(path);
        }

        log.Attach();
        LayoutCheck.ThrowIfDifferent(folder);
        Plugins.Load(folder, cpuVariant);
        Llama.llama_backend_init();
        if (Ggml.ggml_backend_dev_count() == 0)
        {
            throw new ModelException($"The folder '{folder}' holds no ggml-cpu library for this processor: build again for this platform.");
        }
    }
}
