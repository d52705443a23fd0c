namespace LlmQuest.Inference.Seam;

/// <summary>A context of a library in which only what is possible reaches the library.</summary>
/// <param name="native">The library's context; disposed with this one.</param>
/// <param name="maxSequences">Largest number of sequences.</param>
/// <param name="vocabulary">Tokens of the vocabulary.</param>
public sealed class DecodeContext(INativeContext native, int maxSequences, int vocabulary) : IDecodeContext
{
    private bool _disposed;

    /// <inheritdoc/>
    public int Cells => native.Cells;

    /// <inheritdoc/>
    public int MaxSequences => maxSequences;

    /// <inheritdoc/>
    public int MaxBatch => native.MaxBatch;

    /// <inheritdoc/>
    public TimeSpan NativeTime => native.Time;

    /// <inheritdoc/>
    public TimeSpan WaitingTime => native.WaitingTime;

    /// <inheritdoc/>
    public int? Threads => native.Threads;

    /// <inheritdoc/>
    public DecodeOutcome Decode(DecodeBatch batch, Span<float> logits, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfTooShort(logits, batch.LogitsRows);
        ThrowIfOutside(batch);
        if (cancellationToken.IsCancellationRequested)
        {
            return DecodeOutcome.Aborted;
        }

        if (batch.Count == 0)
        {
            return DecodeOutcome.Done;
        }

        if (batch.Count > MaxBatch)
        {
            return DecodeOutcome.ContextFull;
        }

        int code;
        try
        {
            using CancellationTokenRegistration stop = cancellationToken.UnsafeRegister(static context => ((INativeContext)context!).RaiseAbort(), native);
            code = native.Decode(batch, logits, vocabulary);
        }
        finally
        {
            // After the registration is gone, and also after a failure: a flag that stays raised would stop every later decode.
            native.LowerAbort();
        }

        return Outcome(code);
    }

    /// <inheritdoc/>
    public void CopySequence(int from, int to)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfOutside(from);
        ThrowIfOutside(to);
        if (from != to)
        {
            native.CopySequence(from, to);
        }
    }

    /// <inheritdoc/>
    public void RemoveSequence(int sequence, int fromPosition)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfOutside(sequence);
        ArgumentOutOfRangeException.ThrowIfNegative(fromPosition);
        if (!native.RemoveSequence(sequence, fromPosition))
        {
            throw new ModelException($"This model cannot forget a sequence from position {fromPosition} on: remove it from position 0 and decode it anew.");
        }
    }

    /// <inheritdoc/>
    public void KeepSequence(int sequence)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfOutside(sequence);
        native.KeepSequence(sequence);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        native.Dispose();
    }

    private DecodeOutcome Outcome(int code) => code switch
    {
        INativeContext.Done => DecodeOutcome.Done,
        INativeContext.Full => DecodeOutcome.ContextFull,
        INativeContext.Aborted => DecodeOutcome.Aborted,
        _ => throw new ModelException($"{native.Refusal(code, "a batch")}: look into the library's log, and start a new context."),
    };

    private void ThrowIfTooShort(Span<float> logits, int rows)
    {
        if (logits.Length < (long)rows * vocabulary)
        {
            throw new ArgumentException($"The batch asks for {rows} rows of {vocabulary} logits; there is room for {logits.Length} numbers.", nameof(logits));
        }
    }

    private void ThrowIfOutside(DecodeBatch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            ThrowIfOutside(batch.Sequences[i]);
        }
    }

    // The library ends the process over a sequence that it does not have.
    private void ThrowIfOutside(int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(sequence, maxSequences);
    }
}
