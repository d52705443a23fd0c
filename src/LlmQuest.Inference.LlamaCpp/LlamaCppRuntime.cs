using LlmQuest.Inference.LlamaCpp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp;

/// <summary>llama.cpp in this process. Its libraries are loaded once per process, from one folder.</summary>
public sealed class LlamaCppRuntime : IModelRuntime
{
    private readonly string _folder;
    private readonly NativeLog _log;

    /// <summary>Loads the libraries.</summary>
    /// <param name="libraryFolder">Folder with llama.cpp's libraries; null means <c>llama.cpp</c> beside the program.</param>
    /// <param name="logFile">File that takes the library's messages, appended; null discards them.</param>
    /// <exception cref="ModelException">The libraries are missing, do not run here, or are of another version.</exception>
    public LlamaCppRuntime(string? libraryFolder = null, string? logFile = null)
    {
        string folder = Path.GetFullPath(libraryFolder ?? Path.Combine(AppContext.BaseDirectory, "llama.cpp"));
        _folder = Path.TrimEndingDirectorySeparator(folder);
        _log = new NativeLog(logFile);
        NativeLibraries.Load(_folder, _log);
        Name = "llama.cpp " + LibraryVersion.Read();
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
        ModelHandle model = ModelLoader.Load(path, progress, cancellationToken);
        return new LlamaCppModel(model, Devices.Report(_log.OffloadedLayers, _folder));
    }
}
