using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Retrieval;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>The embedding model, loaded once per test process.</summary>
internal static class MiniLm
{
    private static readonly Lazy<ILanguageModel> Loaded = new(() => SmolLm.Runtime.Load(Path.Combine(Repository.Root, "models", "all-MiniLM-L6-v2.Q8_0.gguf"), null, default));

    public static ILanguageModel Model => Loaded.Value;

    public static Embedder Embedder() => new(Model, new DecodeQueue(), threads: 1);
}
