using LLama.Native;
using LlmQuest.Inference.LLamaSharp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp;

/// <summary>A context of LLamaSharp.</summary>
internal sealed class LLamaSharpContext(NativeContext native, int maxSequences, int vocabulary) : IDecodeContext
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

        DecodeResult result;
        using (cancellationToken.UnsafeRegister(static signal => ((AbortSignal)signal!).Raise(), native.Abort))
        {
            result = native.Decode(batch, logits, vocabulary);
        }

        native.Abort.Lower();
        return Outcome(result);
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

    private static DecodeOutcome Outcome(DecodeResult result) => result switch
    {
        DecodeResult.Ok => DecodeOutcome.Done,
        DecodeResult.NoKvSlot => DecodeOutcome.ContextFull,
        DecodeResult.ComputeAborted => DecodeOutcome.Aborted,
        _ => throw new ModelException($"LLamaSharp refused a batch with code {(int)result} ({result}): look into the library's log, and start a new context."),
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
