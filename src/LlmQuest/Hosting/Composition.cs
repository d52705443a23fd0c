using System.Security.Cryptography;
using LlmQuest.Experiments;
using LlmQuest.Inference.Hosting;
#if LLAMASHARP
using LlmQuest.Inference.LLamaSharp;
#else
using LlmQuest.Inference.LlamaCpp;
#endif
using LlmQuest.Inference.Seam;
using LlmQuest.Labs;
using LlmQuest.Labs.Sets;
using LlmQuest.Models;
using LlmQuest.Models.Catalogue;
using LlmQuest.Probe;

namespace LlmQuest.Hosting;

/// <summary>Builds the objects of the program. The only place that knows which runtime and which store are used.</summary>
internal static class Composition
{
    private const int LargestDrawnSeed = 1_000_000_000;
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(60);

    /// <summary>The model file that will be used, after a glance that costs next to nothing.</summary>
    /// <param name="folders">Where models and saves are.</param>
    /// <param name="model">An id, a path, or null for the model that is used when none is named.</param>
    /// <param name="role">What it is used for.</param>
    /// <exception cref="Inference.ModelException">There is no such model, or its file cannot be used.</exception>
    public static ModelFileSource OpenModelFile(ProjectFolders folders, string? model, string role = ModelRoles.Instruct)
    {
        var shelf = ModelShelf.Open(folders.Models, folders.Saves);
        var source = new ModelFileSource(shelf.Resolve(model, role), shelf.Catalog, Probe(), new VerifiedFiles(Path.Combine(folders.Saves, VerifiedFiles.FileName)));
        source.Glance();
        return source;
    }

    /// <summary>Names of the labs that can be run.</summary>
    public static IReadOnlyList<string> LabNames()
    {
        // Nothing is loaded before a lab is run.
        ModelHost nobody = Host(new LateModel("no model", () => throw new InvalidOperationException("No lab is run here.")), null, ComputeSettings.Default);
        return Bench(nobody, nobody).Names;
    }

    /// <summary>The labs that can be run.</summary>
    /// <param name="host">The model that writes.</param>
    /// <param name="embedding">The model that turns texts into vectors; null when there is none.</param>
    /// <param name="drawSeed">Draws a seed where none is set; null draws by chance.</param>
    /// <param name="ports">What the labs ask of this machine; null leaves them without.</param>
    public static LabBench Bench(ModelHost host, ModelHost? embedding, Func<long>? drawSeed = null, LabPorts? ports = null)
        => AllLabs.Bench(host, embedding, drawSeed ?? DrawSeed, ports ?? new LabPorts());

    /// <summary>Where conversations are kept that are held outside a run.</summary>
    public static ThreadFile Threads(ProjectFolders folders) => new(folders.Saves, MachinePorts.DefaultProfile);

    /// <summary>The model that turns texts into vectors. Its file is looked for when it is first used, and what is wrong with it is said then.</summary>
    public static ModelHost EmbeddingHost(ProjectFolders folders, string? logFile, ComputeSettings compute)
        => Host(() => OpenRuntime(logFile, compute.Where), new LateModel("the embedding model", () => OpenModelFile(folders, null, ModelRoles.Embedding)), compute);

    /// <summary>Tries an unknown model file in a child process.</summary>
    public static IModelProbe Probe() => new ChildModelProbe(ChildProgram.ThisOne(), ProbeLimit);

    /// <summary>The model, loaded on first use.</summary>
    public static ModelHost Host(IModelSource source, string? logFile, ComputeSettings compute, bool chatSoon = false)
        => Host(() => OpenRuntime(logFile, compute.Where), source, compute, chatSoon);

    /// <summary>A model of a runtime that others use, too.</summary>
    public static ModelHost Host(Func<IModelRuntime> openRuntime, IModelSource source, ComputeSettings compute, bool chatSoon = false)
        => new(openRuntime, source, new ContextOptions(Threads: compute.Threads), TimeProvider.System, chatSoon);

    /// <summary>Opens the native library.</summary>
    /// <param name="logFile">File that takes its messages, or null.</param>
    /// <param name="where">Where models compute; null leaves it to the library.</param>
    /// <exception cref="Inference.ModelException">The libraries are missing or do not run here.</exception>
    public static IModelRuntime OpenRuntime(string? logFile, ComputeOptions? where = null)
#if LLAMASHARP
        => new LLamaSharpRuntime(FolderFrom("LLMQUEST_LLAMASHARP_DIR"), logFile, where);
#else
        => new LlamaCppRuntime(FolderFrom("LLMQUEST_LLAMA_DIR"), logFile, where);
#endif

    /// <summary>A seed for when none was given.</summary>
    public static long DrawSeed() => RandomNumberGenerator.GetInt32(LargestDrawnSeed);

    private static string? FolderFrom(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? folder : null;
}
