namespace LlmQuest.Inference.Seam;

/// <summary>How large a context is and how it decodes.</summary>
/// <param name="Cells">Cells for tokens, shared by all sequences.</param>
/// <param name="MaxSequences">Largest number of sequences.</param>
/// <param name="Threads">Threads of one decode.</param>
/// <param name="MicroBatch">Tokens computed together; an embedding context ignores it and computes all at once. 32 keeps a sample the same in a batch as alone; larger ones change logits by up to 1.3.</param>
public sealed record ContextOptions(int Cells = 4096, int MaxSequences = 16, int Threads = 2, int MicroBatch = 32)
{
    /// <summary>Refuses what no context can be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not above zero.</exception>
    public void ThrowIfImpossible()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Cells);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxSequences);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MicroBatch);
    }
}
