using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.LlamaCpp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp;

/// <summary>llama.cpp in this process. Its libraries are loaded once per process, from one folder.</summary>
public sealed class LlamaCppRuntime : IModelRuntime
{
    private readonly string _folder;
    private readonly NativeLog _log;
    private readonly ComputeOptions _compute;

    /// <summary>Loads the libraries.</summary>
    /// <param name="libraryFolder">Folder with llama.cpp's libraries; null means <c>llama.cpp</c> beside the program.</param>
    /// <param name="logFile">File that takes the library's messages, appended; null discards them.</param>
    /// <param name="compute">Where models may compute; null leaves the choice to the library and the free memory.</param>
    /// <exception cref="ModelException">The libraries are missing, do not run here, or are of another version.</exception>
    public LlamaCppRuntime(string? libraryFolder = null, string? logFile = null, ComputeOptions? compute = null)
    {
        string folder = Path.GetFullPath(libraryFolder ?? Path.Combine(AppContext.BaseDirectory, "llama.cpp"));
        _folder = Path.TrimEndingDirectorySeparator(folder);
        _log = new NativeLog(logFile);
        _compute = compute ?? new ComputeOptions();
        NativeLibraries.Load(_folder, _compute.CpuVariant, _log);
        Name = "llama.cpp " + LibraryVersion.Read();
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public RuntimeReport Report() => new(Name, _folder, CpuVariants.Loaded(_folder), Devices.All(), Plugins.Complaints(_folder));

    /// <inheritdoc />
    public ILanguageModel Load(string path, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The model file '{path}' is missing: put it back or choose another model.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        OffloadPlan plan = Plan(path);
        try
        {
            return Load(path, plan, progress, cancellationToken);
        }
        catch (ModelException) when (plan.Layers > 0)
        {
            return Load(path, new OffloadPlan(0, "The graphics card could not take the model: computing on the processor."), progress, cancellationToken);
        }
    }

    private LlamaCppModel Load(string path, OffloadPlan plan, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        _log.Offloaded = (0, 0);
        ModelHandle model = ModelLoader.Load(path, plan.Layers, progress, cancellationToken);
        return new LlamaCppModel(model, Devices.Report(_log.Offloaded, _folder, plan.Reason));
    }

    private OffloadPlan Plan(string path)
    {
        IReadOnlyList<ComputeDevice> devices = Devices.All();
        bool isAsked = _compute.Device == DeviceChoice.Gpu || _compute.GpuLayers > 0;
        return isAsked || devices.Any(device => device.IsGpu)
            ? OffloadPlan.For(_compute, devices, GgufFile.ReadCard(path), new ContextOptions().Cells)
            : new OffloadPlan(0, null);
    }
}
