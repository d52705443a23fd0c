using System.Runtime.InteropServices;
using LLama.Exceptions;
using LLama.Native;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Loads LLamaSharp's native libraries into the process, once.</summary>
internal sealed class Libraries
{
    // State of the process, not of an object: libraries stay loaded, and LLamaSharp takes its configuration once.
    private static readonly Libraries OfProcess = new();

    private readonly Lock _gate = new();
    private volatile LibraryLog _log = new(null);
    private LoadedLibraries? _loaded;
    private string? _folder;

    /// <summary>Loads the libraries, or does no more than attach the log when that was done before.</summary>
    /// <param name="folder">Absolute folder; null means those of the backend package.</param>
    /// <param name="log">Takes the library's messages from now on.</param>
    /// <exception cref="ModelException">A library is missing, broken, of another version, or loaded from elsewhere.</exception>
    public static LoadedLibraries Load(string? folder, LibraryLog log)
    {
        lock (OfProcess._gate)
        {
            return OfProcess.LoadOnce(folder, log);
        }
    }

    private LoadedLibraries LoadOnce(string? folder, LibraryLog log)
    {
        if (_loaded is not null && _folder != folder)
        {
            throw new ModelException($"LLamaSharp is already loaded from {PlaceOf(_folder)}: start the program anew to load it from {PlaceOf(folder)}.");
        }

        _log = log;
        if (_loaded is not null)
        {
            return _loaded;
        }

        try
        {
            _loaded = folder is null ? LoadPackage(log) : LoadFolder(folder);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException or RuntimeError)
        {
            throw LoadFailure.Of(PlaceOf(folder), e);
        }

        _folder = folder;
        return _loaded;
    }

    private LoadedLibraries LoadFolder(string folder)
    {
        string bases = LibraryFolder.Find(folder, "ggml-base");
        string ggml = LibraryFolder.Find(folder, "ggml");
        string llama = LibraryFolder.Find(folder, "llama");
        // Each needs the one before; loaded by path, so that no other copy on the machine is picked.
        var functions = new Ggml(ggml, bases);
        VersionCheck.ThrowIfNewer(llama);
        NativeLibraryConfig.All.WithLibrary(llama, null);
        Configure();
        NativeApi.llama_empty_call();
        return Checked(functions, folder, PlaceOf(folder));
    }

    private LoadedLibraries LoadPackage(LibraryLog log)
    {
        // Else LLamaSharp looks into the working folder first.
        NativeLibraryConfig.All.WithSearchDirectory(AppContext.BaseDirectory);
        Configure();
        try
        {
            NativeApi.llama_empty_call();
        }
        catch (TypeInitializationException e) when (e.InnerException is RuntimeError)
        {
            // LLamaSharp does not tell why a file did not load; the system does, when asked again.
            if (log.FailedFiles.FirstOrDefault(File.Exists) is { } file)
            {
                NativeLibrary.Load(file);
            }

            throw Missing("llama", e);
        }

        string ggml = Picked(log, "ggml");
        VersionCheck.ThrowIfNewer(Picked(log, "llama"));
        return Checked(new Ggml(ggml, Picked(log, "ggml-base")), Path.GetDirectoryName(ggml)!, PlaceOf(null));
    }

    private LoadedLibraries Checked(Ggml ggml, string plugIns, string place)
    {
        VersionCheck.ThrowIfOtherDefaults(place);
        if (ggml.DeviceCount == 0)
        {
            // Libraries that bring a plug-in for each family of processors find none by themselves.
            ggml.LoadPlugIns(plugIns);
        }

        return ggml.DeviceCount > 0
            ? new LoadedLibraries(ggml, plugIns, [.. _log.LoadedFiles])
            : throw new ModelException($"The llama.cpp libraries from {place} hold no ggml-cpu library for this processor: {LoadFailure.Fix}.");
    }

    // Whatever happens, the library speaks to the log that was attached last.
    private void Configure() => NativeLibraryConfig.All.WithLogCallback((level, message) => _log.Write(level, message));

    private static string Picked(LibraryLog log, string name) =>
        log.LoadedFiles.LastOrDefault(file => LibraryFolder.IsLibrary(file, name) && Path.IsPathRooted(file)) ?? throw Missing(name, null);

    private static ModelException Missing(string name, Exception? cause)
    {
        string message = $"LLamaSharp could load no library '{name}' from beside the program: build with -p:Backend=Cpu or -p:Backend=Cuda12, or set LLMQUEST_LLAMASHARP_DIR to a folder with its libraries.";
        return cause is null ? new ModelException(message) : new ModelException(message, cause);
    }

    private static string PlaceOf(string? folder) => folder is null ? "LLamaSharp's backend package" : $"'{folder}'";
}
