namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>Tells by the defaults a library returns whether its structs are laid out as this binding expects.</summary>
internal static class LayoutCheck
{
    /// <exception cref="ModelException">The defaults differ.</exception>
    public static void ThrowIfDifferent(string folder)
    {
        if (!IsExpected(Llama.llama_model_default_params().Params) || !IsExpected(Llama.llama_context_default_params().Params))
        {
            throw new ModelException($"The libraries in '{folder}' are not llama.cpp v0.4.0: build again with Node.js installed, or give that version's libraries.");
        }
    }

    internal static bool IsExpected(in LlamaModelParams p) =>
        (p.GpuLayers, p.SplitMode, p.MainGpu) == (-1, 1, 0);

    internal static bool IsExpected(in LlamaContextParams p) =>
        (p.Cells, p.Batch, p.MicroBatch, p.MaxSequences) == (512u, 2048u, 512u, 1u)
        && (p.Threads, p.ThreadsBatch) == (4, 4)
        && (p.PoolingType, p.FlashAttentionType) == (-1, -1)
        && (p.Embeddings, p.OffloadKqv, p.SwaFull, p.KvUnified) == (0, 1, 1, 0);
}
