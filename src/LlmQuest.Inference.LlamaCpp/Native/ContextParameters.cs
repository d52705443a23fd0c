using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Parameters for each use of a context.</summary>
internal static unsafe class ContextParameters
{
    private const int FlashAttentionDisabled = 0;

    public static LlamaContextParams ForDecoding(ContextOptions options, AbortFlag abort)
    {
        LlamaContextParams parameters = Llama.llama_context_default_params().Params;
        parameters.Cells = (uint)options.Cells;
        parameters.Batch = (uint)options.Cells;
        parameters.MicroBatch = (uint)options.MicroBatch;
        parameters.MaxSequences = (uint)options.MaxSequences;
        parameters.Threads = options.Threads;
        parameters.ThreadsBatch = options.Threads;
        parameters.KvUnified = 1;
        parameters.AbortCallback = (nint)(delegate* unmanaged<nint, byte>)&AbortFlag.Ask;
        parameters.AbortCallbackData = abort.Address;
        return parameters;
    }

    /// <summary>An encoder sees a whole text at once, so a text never spans two micro-batches.</summary>
    public static LlamaContextParams ForEmbedding(ContextOptions options, AbortFlag abort)
    {
        // The library ends the process when a pooling context's batch is no multiple of its sequences.
        int cells = (options.Cells + options.MaxSequences - 1) / options.MaxSequences * options.MaxSequences;
        LlamaContextParams parameters = ForDecoding(options with { Cells = cells, MicroBatch = cells }, abort);
        parameters.Embeddings = 1;
        return parameters;
    }

    /// <summary>Flash attention never makes the attention weights, so it is off; one micro-batch, so that each tensor comes once and whole.</summary>
    public static LlamaContextParams ForCapture(int tokens, int threads, AbortFlag abort, nint watch)
    {
        LlamaContextParams parameters = ForDecoding(new ContextOptions(tokens, 1, threads, tokens), abort);
        parameters.FlashAttentionType = FlashAttentionDisabled;
        parameters.EvalCallback = (nint)(delegate* unmanaged<GgmlTensor*, byte, nint, byte>)&TensorWatch.Hear;
        parameters.EvalCallbackUserData = watch;
        return parameters;
    }
}
