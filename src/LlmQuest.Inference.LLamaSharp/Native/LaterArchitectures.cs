using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>Architectures that the default runtime can load and the llama.cpp of LLamaSharp cannot, because they came later.</summary>
/// <remarks>Read off the tables of names in the libraries; of other LLamaSharp versions nothing is listed, and the library itself refuses what it does not know.</remarks>
internal static class LaterArchitectures
{
    private static readonly HashSet<string> AfterThirty =
    [
        "bailingmoe3", "dots3note", "granite_swa", "graniteswitch", "kimi-k3", "minimax-01", "muse-glimmer", "pockettts", "qwen3tts", "qwen4exp",
    ];

    private static readonly HashSet<string> AfterTwentySeven =
    [
        .. AfterThirty,
        "cohere2moe", "deepseek2-ocr", "deepseek32", "deepseek4", "dflash", "eagle3", "gemma4", "gemma4-assistant", "hunyuan_vl", "hy_v3",
        "laguna", "mellum", "minimax-m3", "nanbeige", "talkie",
    ];

    private static readonly Dictionary<string, HashSet<string>> Later = new() { ["0.27.0"] = AfterTwentySeven, ["0.30.0"] = AfterThirty };

    /// <summary>Whether an architecture came later than the llama.cpp of a LLamaSharp.</summary>
    internal static bool IsLater(string architecture, string version) => Later.TryGetValue(version, out HashSet<string>? later) && later.Contains(architecture);

    /// <summary>Refuses a file that this LLamaSharp is too old for, before the library sees it.</summary>
    /// <param name="path">The model file, already checked.</param>
    /// <param name="version">Version of LLamaSharp.</param>
    /// <exception cref="ModelException">Its architecture came later.</exception>
    public static void ThrowIfNeeded(string path, string version)
    {
        if (Later.ContainsKey(version) && GgufFile.ReadCard(path).Architecture is var name && IsLater(name, version))
        {
            throw new ModelException($"The model file {path} is of the architecture '{name}', which LLamaSharp {version} does not know: choose another model with --model PATH, or start without -p:Runtime=LLamaSharp.");
        }
    }
}
