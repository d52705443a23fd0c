using LlmQuest.Inference.Gguf;

namespace LlmQuest.Inference.Hosting;

/// <summary>Memory that a loaded model takes.</summary>
public static class MemoryNeed
{
    // Vocabulary and intermediate results: 30 to 50 MB for the models measured, more for larger vocabularies.
    private const long Beside = 64L << 20;

    /// <summary>Bytes of the weights, of the working memory of a context, and of what comes beside.</summary>
    /// <param name="card">The model.</param>
    /// <param name="cells">Tokens of the context.</param>
    public static long Of(GgufCard card, int cells) => card.FileBytes + (card.KvBytesPerToken * cells) + Beside;
}
