using LLama.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Parameters for each use of a context.</summary>
internal static class ContextParameters
{
    public static LLamaContextParams ForDecoding(ContextOptions options, DeviceReport device, AbortSignal abort)
    {
        LLamaContextParams parameters = LLamaContextParams.Default();
        parameters.n_ctx = (uint)options.Cells;
        parameters.n_batch = (uint)options.Cells;
        parameters.n_ubatch = (uint)options.MicroBatch;
        parameters.n_seq_max = (uint)options.MaxSequences;
        parameters.n_threads = options.Threads;
        parameters.n_threads_batch = options.Threads;
        parameters.kv_unified = true;
        // Without layers there, a card would still compute large batches.
        parameters.offload_kqv = device.GpuLayers > 0;
        parameters.op_offload = device.GpuLayers > 0;
        parameters.abort_callback = abort.Function;
        return parameters;
    }

    /// <summary>An encoder sees a whole text at once, so a text never spans two micro-batches.</summary>
    public static LLamaContextParams ForEmbedding(ContextOptions options, DeviceReport device, AbortSignal abort)
    {
        // The library ends the process when a pooling context's batch is no multiple of its sequences.
        int cells = (options.Cells + options.MaxSequences - 1) / options.MaxSequences * options.MaxSequences;
        LLamaContextParams parameters = ForDecoding(options with { Cells = cells, MicroBatch = cells }, device, abort);
        parameters.embeddings = true;
        return parameters;
    }
}
