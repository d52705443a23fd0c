using System.Reflection;
using LLama.Native;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.LLamaSharp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp;

/// <summary>LLamaSharp in this process. Its libraries are loaded once per process, from one place.</summary>
public sealed class LLamaSharpRuntime : IModelRuntime
{
    private readonly LoadedLibraries _libraries;
    private readonly LibraryLog _log;
    private readonly ComputeOptions _compute;

    /// <summary>Loads the libraries.</summary>
    /// <param name="libraryFolder">Folder with the libraries that this LLamaSharp binds; null means those of its backend package.</param>
    /// <param name="logFile">File that takes the library's messages, appended; null discards them.</param>
    /// <param name="compute">Where models may compute; null leaves the choice to the library and the free memory.</param>
    /// <exception cref="ModelException">The libraries are missing, do not run here, or are of another version.</exception>
    public LLamaSharpRuntime(string? libraryFolder = null, string? logFile = null, ComputeOptions? compute = null)
    {
        _compute = compute ?? new ComputeOptions();
        if (_compute.CpuVariant is { } variant)
        {
            throw new ModelException($"LLamaSharp chooses its library for the processor by itself, so '{variant}' cannot be had: leave out --cpu, or build without -p:Runtime=LLamaSharp.");
        }

        _log = new LibraryLog(logFile);
        _libraries = Libraries.Load(libraryFolder is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(libraryFolder)), _log);
        Name = $"LLamaSharp {PackageVersion()}, ggml {_libraries.Ggml.Version}";
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public RuntimeReport Report() => new(Name, _libraries.Folder, Devices.CpuVariant(_libraries.Files), Devices.All(_libraries.Ggml), []);

    /// <inheritdoc />
    public ILanguageModel Load(string path, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new ModelException($"The model file '{path}' is missing: put it back or choose another model.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        LaterArchitectures.ThrowIfNeeded(path, PackageVersion());
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

    private LLamaSharpModel Load(string path, OffloadPlan plan, IProgress<float>? progress, CancellationToken cancellationToken)
    {
        _log.Offloaded = (0, 0);
        SafeLlamaModelHandle model = ModelLoader.Load(path, plan.Layers, progress, cancellationToken);
        return new LLamaSharpModel(model, Devices.Report(_log.Offloaded, _libraries, plan.Reason));
    }

    private OffloadPlan Plan(string path)
    {
        IReadOnlyList<ComputeDevice> devices = Devices.All(_libraries.Ggml);
        bool isAsked = _compute.Device == DeviceChoice.Gpu || _compute.GpuLayers > 0;
        return isAsked || devices.Any(device => device.IsGpu)
            ? OffloadPlan.For(_compute, devices, GgufFile.ReadCard(path), new ContextOptions().Cells)
            : new OffloadPlan(0, null);
    }

    private static string PackageVersion() => typeof(LLamaSharpRuntime).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "LLamaSharp").Value ?? "";
}
