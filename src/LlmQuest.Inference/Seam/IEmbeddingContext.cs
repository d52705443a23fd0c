namespace LlmQuest.Inference.Seam;

/// <summary>Working memory for turning whole texts into vectors. Not safe for use by two threads at once.</summary>
public interface IEmbeddingContext : IDisposable
{
    /// <summary>Numbers in one vector.</summary>
    int Length { get; }

    /// <summary>Most tokens of one text, surrounding tokens included.</summary>
    int MaxTokens { get; }

    /// <summary>Computes one vector per text, several texts per native call where they fit.</summary>
    /// <param name="texts">Token ids of each text, as <see cref="ILanguageModel.TokenizeWhole"/> gives them; any number of texts of 1 to <see cref="MaxTokens"/> tokens.</param>
    /// <param name="vectors">Receives shape [texts, <see cref="Length"/>], row-major, pooled as the model does and not normalised.</param>
    /// <param name="cancellationToken">Aborts the native call within milliseconds.</param>
    /// <exception cref="ArgumentException">A text is empty or too long, or <paramref name="vectors"/> is too short.</exception>
    /// <exception cref="ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the context can be used again.</exception>
    void Embed(IReadOnlyList<IReadOnlyList<int>> texts, Span<float> vectors, CancellationToken cancellationToken);
}
