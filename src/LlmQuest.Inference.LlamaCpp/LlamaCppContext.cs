using LlmQuest.Inference.LlamaCpp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp;

/// <summary>A context of llama.cpp.</summary>
internal sealed class LlamaCppContext(NativeContext native, int maxSequences, int vocabulary) : IDecodeContext
{
    private bool _disposed;

    public int Cells => native.Cells;

    public int MaxSequences => maxSequences;

    public int MaxBatch => native.MaxBatch;

    public TimeSpan NativeTime => native.Time;

    public TimeSpan WaitingTime => native.WaitingTime;

    public int? Threads => native.Threads;

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
        using (cancellationToken.UnsafeRegister(static flag => ((AbortFlag)flag!).Raise(), native.Abort))
        {
            code = native.Decode(batch, logits, vocabulary);
        }

        native.Abort.Lower();
        return Outcome(code);
    }

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

    public void KeepSequence(int sequence)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfOutside(sequence);
        native.KeepSequence(sequence);
    }

    public void Dispose()
    {
        _disposed = true;
        native.Dispose();
    }

    private static DecodeOutcome Outcome(int code) => code switch
    {
        0 => DecodeOutcome.Done,
        1 => DecodeOutcome.ContextFull,
        2 => DecodeOutcome.Aborted,
        _ => throw new ModelException($"llama.cpp refused a batch with code {code}: look into the library's log, and start a new context."),
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
