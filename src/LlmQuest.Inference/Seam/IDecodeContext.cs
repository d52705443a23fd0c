namespace LlmQuest.Inference.Seam;

/// <summary>The model's working memory: cells that hold the tokens of several sequences. Not safe for use by two threads at once.</summary>
public interface IDecodeContext : IDisposable
{
    /// <summary>Cells for tokens, shared by all sequences.</summary>
    int Cells { get; }

    /// <summary>Largest number of sequences; their ids are 0 to this − 1.</summary>
    int MaxSequences { get; }

    /// <summary>Largest number of tokens in one batch.</summary>
    int MaxBatch { get; }

    /// <summary>Decodes a batch: every token is added to its sequence, and rows that asked for logits get them.</summary>
    /// <param name="batch">Tokens with positions and sequences.</param>
    /// <param name="logits">Receives the rows that asked, in batch order: shape [rows, vocabulary], row-major, in nats before softmax.</param>
    /// <param name="cancellationToken">Aborts the native call within milliseconds.</param>
    /// <returns>Whether it went well, was aborted, or found no free cells. After an abort, remove the sequences and start anew.</returns>
    /// <exception cref="ModelException">The library failed.</exception>
    DecodeOutcome Decode(DecodeBatch batch, Span<float> logits, CancellationToken cancellationToken);

    /// <summary>Lets one sequence share all cells of another, without decoding again.</summary>
    void CopySequence(int from, int to);

    /// <summary>Frees the cells of a sequence from a position on.</summary>
    /// <param name="sequence">Sequence id.</param>
    /// <param name="fromPosition">First position to free; 0 frees all.</param>
    void RemoveSequence(int sequence, int fromPosition);

    /// <summary>Keeps one sequence and frees the cells of all others.</summary>
    void KeepSequence(int sequence);

    /// <summary>Time spent inside the native decode call since the context was made.</summary>
    TimeSpan NativeTime { get; }

    /// <summary>Time spent waiting for another program's decode since the context was made; zero for a runtime that does not wait.</summary>
    TimeSpan WaitingTime => TimeSpan.Zero;

    /// <summary>Threads of the processor for a decode as the library itself reports them now; null for a runtime that reports none.</summary>
    int? Threads => null;
}
