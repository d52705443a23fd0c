using System.Runtime.InteropServices;
using LLama.Native;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Tells whether libraries are those that LLamaSharp's structs are laid out for.</summary>
internal static class VersionCheck
{
    /// <summary>What to do about libraries of another version.</summary>
    public const string Fix = "set LLMQUEST_LLAMASHARP_DIR to a folder with the libraries that LLamaSharp was made for (llama.cpp b8390 for 0.27.0), or unset it to use those of its backend package";

    /// <summary>Newer releases return larger structs by value: calling them would overwrite the stack.</summary>
    /// <exception cref="ModelException">The library is newer.</exception>
    public static void ThrowIfNewer(string path)
    {
        if (NativeLibrary.TryGetExport(NativeLibrary.Load(path), "llama_version", out _))
        {
            throw new ModelException($"The library '{path}' is newer than LLamaSharp knows: {Fix}.");
        }
    }

    /// <exception cref="ModelException">The defaults differ, and so do the layouts.</exception>
    public static void ThrowIfOtherDefaults(string place)
    {
        if (!IsExpected(LLamaModelParams.Default()) || !IsExpected(LLamaContextParams.Default()))
        {
            throw new ModelException($"The libraries from {place} are of another version of llama.cpp: {Fix}.");
        }
    }

    internal static bool IsExpected(in LLamaModelParams p) =>
        (p.n_gpu_layers, p.split_mode, p.main_gpu) == (-1, GPUSplitMode.Layer, 0);

    internal static bool IsExpected(in LLamaContextParams p) =>
        (p.n_ctx, p.n_batch, p.n_ubatch, p.n_seq_max) == (512u, 2048u, 512u, 1u)
        && (p.n_threads, p.n_threads_batch) == (4, 4)
        && (p.llama_pooling_type, p.llama_flash_attn_type) == (LLamaPoolingType.Unspecified, LLamaFlashAttentionType.LLAMA_FLASH_ATTENTION_TYPE_AUTO)
        && (p.embeddings, p.offload_kqv, p.swa_full, p.kv_unified) == (false, true, true, false);
}
