using System.Reflection;
using LLama.Native;
using LlmQuest.Inference.LLamaSharp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp;

/// <summary>LLamaSharp in this process. Its libraries are loaded once per process, from one place.</summary>
public sealed class LLamaSharpRuntime : IModelRuntime
{
    private readonly LoadedLibraries _libraries;
    private readonly LibraryLog _log;

    /// <summary>Loads the libraries.</summary>
    /// <param name="libraryFolder">Folder with the libraries that this LLamaSharp binds; null means those of its backend package.</param>
    /// <param name="logFile">File that takes the library's messages, appended; null discards them.</param>
    /// <exception cref="ModelException">The libraries are missing, do not run here, or are of another version.</exception>
    public LLamaSharpRuntime(string? libraryFolder = null, string? logFile = null)
    {
        _log = new LibraryLog(logFile);
        _libraries = Libraries.Load(libraryFolder is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(libraryFolder)), _log);
        Name = $"LLamaSharp {PackageVersion()}, ggml {_libraries.Ggml.Version}";
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public ILanguageModel Load(string path, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The model file '{path}' is missing: put it back or choose another model.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        _log.OffloadedLayers = 0;
        SafeLlamaModelHandle model = ModelLoader.Load(path, progress, cancellationToken);
        return new LLamaSharpModel(model, Devices.Report(_log.OffloadedLayers, _libraries));
    }

    private static string PackageVersion() => typeof(LLamaSharpRuntime).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "LLamaSharp").Value ?? "";
}
