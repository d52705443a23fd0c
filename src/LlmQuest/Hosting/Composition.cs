using System.Security.Cryptography;
using LlmQuest.Inference.Hosting;
#if LLAMASHARP
using LlmQuest.Inference.LLamaSharp;
#else
using LlmQuest.Inference.LlamaCpp;
#endif
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Generate;
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
    /// <exception cref="Inference.ModelException">There is no such model, or its file cannot be used.</exception>
    public static ModelFileSource OpenModelFile(ProjectFolders folders, string? model)
    {
        var shelf = ModelShelf.Open(folders.Models, folders.Saves);
        var source = new ModelFileSource(shelf.Resolve(model, ModelRoles.Instruct), shelf.Catalog, Probe(), new VerifiedFiles(Path.Combine(folders.Saves, VerifiedFiles.FileName)));
        source.Glance();
        return source;
    }

    /// <summary>Tries an unknown model file in a child process.</summary>
    public static IModelProbe Probe() => new ChildModelProbe(ChildProgram.ThisOne(), ProbeLimit);

    /// <summary>The lab that lets the model write.</summary>
    /// <param name="source">The model file.</param>
    /// <param name="logFile">File that takes the native library's messages, or null.</param>
    /// <param name="compute">Where it computes.</param>
    /// <param name="chatSoon">True when the first answer is likely to be a chat.</param>
    public static GenerateRunner Lab(ModelFileSource source, string? logFile, ComputeSettings compute, bool chatSoon)
        => new(Host(source, logFile, compute, chatSoon), DrawSeed);

    /// <summary>The model, loaded on first use.</summary>
    public static ModelHost Host(ModelFileSource source, string? logFile, ComputeSettings compute, bool chatSoon = false)
        => Host(() => OpenRuntime(logFile, compute.Where), source, compute, chatSoon);

    /// <summary>A model of a runtime that others use, too.</summary>
    public static ModelHost Host(Func<IModelRuntime> openRuntime, ModelFileSource source, ComputeSettings compute, bool chatSoon = false)
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
