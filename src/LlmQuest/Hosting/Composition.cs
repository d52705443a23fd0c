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
    private const int MostThreads = 8;
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
    /// <param name="chatSoon">True when the first answer is likely to be a chat.</param>
    public static GenerateRunner Lab(ModelFileSource source, string? logFile, bool chatSoon) => new(Host(source, logFile, chatSoon), DrawSeed);

    /// <summary>The model, loaded on first use.</summary>
    public static ModelHost Host(ModelFileSource source, string? logFile, bool chatSoon = false)
        => new(() => OpenRuntime(logFile), source, new ContextOptions(Threads: Threads()), TimeProvider.System, chatSoon);

    /// <summary>Opens the native library.</summary>
    /// <param name="logFile">File that takes its messages, or null.</param>
    /// <exception cref="Inference.ModelException">The libraries are missing or do not run here.</exception>
    public static IModelRuntime OpenRuntime(string? logFile)
#if LLAMASHARP
        => new LLamaSharpRuntime(FolderFrom("LLMQUEST_LLAMASHARP_DIR"), logFile);
#else
        => new LlamaCppRuntime(FolderFrom("LLMQUEST_LLAMA_DIR"), logFile);
#endif

    /// <summary>Threads of one decode. Physical cores decide the speed, and most processors show two logical ones for each.</summary>
    public static int Threads()
        => Environment.GetEnvironmentVariable("LLMQUEST_THREADS") is { } text && int.TryParse(text, out int threads) && threads is > 0 and <= 256
            ? threads
            : Environment.ProcessorCount <= 2 ? Environment.ProcessorCount : Math.Clamp(Environment.ProcessorCount / 2, 2, MostThreads);

    private static string? FolderFrom(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? folder : null;

    private static long DrawSeed() => RandomNumberGenerator.GetInt32(LargestDrawnSeed);
}
