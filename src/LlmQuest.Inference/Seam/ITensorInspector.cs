namespace LlmQuest.Inference.Seam;

/// <summary>Reads named intermediate tensors of one decode, in a context of its own. Not safe for use by two threads at once.</summary>
public interface ITensorInspector
{
    /// <summary>Most tokens of one capture; attention takes layers × heads × tokens² numbers.</summary>
    int MaxTokens { get; }

    /// <summary>Decodes tokens once, from position 0, and copies what the layers computed.</summary>
    /// <param name="tokens">1 to <see cref="MaxTokens"/> token ids.</param>
    /// <param name="cancellationToken">Aborts the native call within milliseconds.</param>
    /// <exception cref="ModelException">The model computes no tensors of these names, or the library failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    TensorCapture Capture(IReadOnlyList<int> tokens, CancellationToken cancellationToken);

    /// <summary>What the model would guess from a vector between two layers: final norm and output matrix applied to it (logit lens, nostalgebraist 2020).</summary>
    /// <param name="hidden">Vectors of layer outputs: shape [rows, embedding], row-major.</param>
    /// <param name="logits">Receives shape [rows, vocabulary], row-major, in nats before softmax. Many rows cost little more than one.</param>
    /// <param name="cancellationToken">Checked between parts of the matrix.</param>
    /// <exception cref="ModelException">The library keeps the matrix in a form that cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    void Guess(ReadOnlySpan<float> hidden, Span<float> logits, CancellationToken cancellationToken);
}
