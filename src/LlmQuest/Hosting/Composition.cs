using System.Security.Cryptography;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.LlamaCpp;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Generate;
using LlmQuest.Models;

namespace LlmQuest.Hosting;

/// <summary>Builds the objects of the program. The only place that knows which runtime and which store are used.</summary>
internal static class Composition
{
    private const int LargestDrawnSeed = 1_000_000_000;
    private const int MostThreads = 8;

    /// <summary>The model file that will be used, after a glance that costs next to nothing.</summary>
    /// <exception cref="Inference.ModelException">The file cannot be used.</exception>
    public static ModelFileSource OpenModelFile(ProjectFolders folders, string? path)
    {
        ModelCatalog catalog = ModelCatalog.Read(folders.Models);
        var source = new ModelFileSource(path ?? DefaultModel(catalog), catalog);
        source.Glance();
        return source;
    }

    public static GenerateRunner Lab(ModelFileSource source, string? logFile)
    {
        string? libraries = Environment.GetEnvironmentVariable("LLMQUEST_LLAMA_DIR") is { Length: > 0 } folder ? folder : null;
        var host = new ModelHost(() => new LlamaCppRuntime(libraries, logFile), source, new ContextOptions(Threads: Threads()), TimeProvider.System);
        return new GenerateRunner(host, DrawSeed);
    }

    private static string DefaultModel(ModelCatalog catalog)
    {
        CatalogEntry entry = catalog.Entries.FirstOrDefault(known => known.Role == "instruct")
            ?? throw new UserException($"The catalogue {Path.Combine(catalog.Folder, ModelCatalog.FileName)} lists no model with the role instruct: restore it, or name a file with --model PATH.");
        return Path.Combine(catalog.Folder, entry.File);
    }

    private static long DrawSeed() => RandomNumberGenerator.GetInt32(LargestDrawnSeed);

    // Physical cores decide the speed, and most processors show two logical ones for each.
    private static int Threads()
        => Environment.GetEnvironmentVariable("LLMQUEST_THREADS") is { } text && int.TryParse(text, out int threads) && threads is > 0 and <= 256
            ? threads
            : Environment.ProcessorCount <= 2 ? Environment.ProcessorCount : Math.Clamp(Environment.ProcessorCount / 2, 2, MostThreads);
}
