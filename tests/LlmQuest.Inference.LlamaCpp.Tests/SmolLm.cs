using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Seam;
#if LLAMASHARP
using NativeRuntime = LlmQuest.Inference.LLamaSharp.LLamaSharpRuntime;
#else
using NativeRuntime = LlmQuest.Inference.LlamaCpp.LlamaCppRuntime;
#endif

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>The real model, loaded once per test process, on the runtime that the tests are built for. One thread: two processes that decode with more would stall each other.</summary>
internal static class SmolLm
{
    private static readonly Lazy<NativeRuntime> Started = new(Start);
    private static readonly Lazy<ILanguageModel> Loaded = new(() => Runtime.Load(Repository.Model, null, default));
    private static readonly Lazy<PromptEncoder> SharedEncoder = new(() => new PromptEncoder(Model));

#if LLAMASHARP
    private static string? LibraryFolder => Environment.GetEnvironmentVariable("LLMQUEST_LLAMASHARP_DIR") is { Length: > 0 } folder ? folder : null;
#else
    private static string? LibraryFolder => null;
#endif

    public static string LogFile { get; } = Path.Combine(AppContext.BaseDirectory, "llama.log");

    public static NativeRuntime Runtime => Started.Value;

    public static ILanguageModel Model => Loaded.Value;

    public static PromptEncoder Encoder => SharedEncoder.Value;

    public static Scorer Scorer(IDecodeContext context) => new(Encoder, context, new DecodeQueue());

    public static IDecodeContext Context(int cells = 512, int sequences = 4) =>
        Model.CreateContext(new ContextOptions(cells, sequences, Threads: 1));

    private static NativeRuntime Start()
    {
        File.Delete(LogFile);
        return new NativeRuntime(LibraryFolder, LogFile);
    }

    /// <summary>A batch that decodes tokens one after another and asks for the logits of the last.</summary>
    public static DecodeBatch Batch(int[] tokens, int sequence = 0, int from = 0)
    {
        var batch = new DecodeBatch();
        for (int i = 0; i < tokens.Length; i++)
        {
            batch.Add(tokens[i], from + i, sequence, wantsLogits: i == tokens.Length - 1);
        }

        return batch;
    }

    /// <summary>Decodes tokens and returns the logits after the last.</summary>
    public static float[] LogitsAfter(IDecodeContext context, int[] tokens, int sequence = 0, int from = 0)
    {
        var logits = new float[Model.Card.Vocabulary];
        var outcome = context.Decode(Batch(tokens, sequence, from), logits, default);
        return outcome == DecodeOutcome.Done ? logits : throw new InvalidOperationException(outcome.ToString());
    }
}
