using System.Diagnostics;
using LLama.Native;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp.Native;

/// <summary>A context of LLamaSharp with the batch its calls need.</summary>
internal sealed class NativeContext : INativeContext
{
    private readonly SharedWeights _weights;
    private readonly SafeLLamaContextHandle _handle;
    private readonly LLamaBatch _batch = new();
    private readonly AbortSignal _abort;
    private readonly ThreadChoice _threads;
    private long _ticks;
    private long _waited;
    private bool _disposed;

    /// <exception cref="ModelException">The library could not make it.</exception>
    public NativeContext(SharedWeights weights, LLamaContextParams parameters, AbortSignal abort)
    {
        _abort = abort;
        _weights = weights;
        _weights.Enter();
        _handle = SafeLLamaContextHandle.Create(weights.Handle, parameters);
        if (_handle.IsInvalid)
        {
            // Create has taken a reference to the model and does not give it back.
            weights.Handle.DangerousRelease();
            _weights.Leave();
            throw new ModelException($"LLamaSharp could not make a context of {parameters.n_ctx} cells for {parameters.n_seq_max} sequences: free memory, or ask for less.");
        }

        Cells = (int)_handle.ContextSize;
        MaxBatch = (int)_handle.BatchSize;
        _threads = new ThreadChoice(parameters.n_threads);
    }

    public int Cells { get; }

    public int MaxBatch { get; }

    public int Threads => _handle.GenerationThreads;

    public LLamaPoolingType Pooling => _handle.PoolingType;

    public TimeSpan Time => Stopwatch.GetElapsedTime(0, _ticks);

    public TimeSpan WaitingTime => Stopwatch.GetElapsedTime(0, _waited);

    /// <summary>Decodes and copies the logits that were asked for.</summary>
    public int Decode(DecodeBatch batch, Span<float> logits, int vocabulary)
    {
        using var lease = new HandleLease(_handle);
        Fill(batch);
        DecodeResult result = Decode(batch.Count);
        if (result == DecodeResult.Ok)
        {
            CopyLogits(batch, logits, vocabulary);
        }

        return (int)result;
    }

    /// <summary>Computes one vector per sequence of a batch.</summary>
    public int Embed(DecodeBatch batch, int texts, Span<float> vectors)
    {
        using var lease = new HandleLease(_handle);
        _handle.MemoryClear(data: false);
        Fill(batch);
        bool isEncoder = _weights.Handle.HasEncoder && !_weights.Handle.HasDecoder;
        DecodeResult result = isEncoder ? Encode() : Decode(batch.Count);
        int length = vectors.Length / texts;
        for (int i = 0; i < texts && result == DecodeResult.Ok; i++)
        {
            _handle.GetEmbeddingsSeq((LLamaSeqId)i)[..length].CopyTo(vectors[(i * length)..]);
        }

        return (int)result;
    }

    public void KeepSequence(int sequence) => _handle.MemorySequenceKeep((LLamaSeqId)sequence);

    public void CopySequence(int from, int to)
    {
        _handle.MemorySequenceRemove((LLamaSeqId)to, 0, -1);
        _handle.MemorySequenceCopy((LLamaSeqId)from, (LLamaSeqId)to, -1, -1);
    }

    /// <summary>Removes the cells from a position on; false when the model cannot.</summary>
    public bool RemoveSequence(int sequence, int fromPosition)
    {
        _handle.MemorySequenceRemove((LLamaSeqId)sequence, fromPosition, -1);
        // LLamaSharp drops the library's answer.
        return (int)_handle.MemorySequenceMaxPosition((LLamaSeqId)sequence) < fromPosition;
    }

    public void RaiseAbort() => _abort.Raise();

    public void LowerAbort() => _abort.Lower();

    public string Refusal(int code, string refused) => $"LLamaSharp refused {refused} with code {code} ({(DecodeResult)code})";

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _handle.Dispose();
            _weights.Leave();
        }
    }

    private void Fill(DecodeBatch batch)
    {
        _batch.Clear();
        for (int i = 0; i < batch.Count; i++)
        {
            _batch.Add(batch.Tokens[i], batch.Positions[i], (LLamaSeqId)batch.Sequences[i], batch.WantsLogits[i]);
        }
    }

    private DecodeResult Decode(int tokens)
    {
        long asked = Stopwatch.GetTimestamp();
        using MachineTurn turn = MachineTurn.Enter(_abort.IsRaised);
        _waited += Stopwatch.GetTimestamp() - asked;
        int threads = _threads.Next;
        _handle.GenerationThreads = threads;
        _handle.BatchThreads = threads;
        long start = Stopwatch.GetTimestamp();
        DecodeResult result = _handle.Decode(_batch);
        _handle.Synchronize();
        long end = Stopwatch.GetTimestamp();
        _ticks += end - start;
        _threads.Told(tokens, Stopwatch.GetElapsedTime(start, end));
        return result;
    }

    private DecodeResult Encode()
    {
        using MachineTurn turn = MachineTurn.Enter(_abort.IsRaised);
        DecodeResult result = _handle.Encode(_batch);
        _handle.Synchronize();
        return result;
    }

    private void CopyLogits(DecodeBatch batch, Span<float> logits, int vocabulary)
    {
        for (int i = 0, row = 0; i < batch.Count; i++)
        {
            if (batch.WantsLogits[i])
            {
                Span<float> computed = _handle.GetLogitsIth(i);
                LogitsCheck.ThrowIfNotFinite(computed);
                computed.CopyTo(logits[(row++ * vocabulary)..]);
            }
        }
    }
}
