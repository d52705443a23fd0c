using System.Diagnostics;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>A <c>llama_context</c> with the memory its calls need.</summary>
internal sealed unsafe class NativeContext : INativeContext
{
    private readonly ContextHandle _handle;
    private readonly NativeBatch _batch;
    private readonly ThreadChoice _threads;
    private readonly AbortFlag _abort;
    private readonly Func<bool> _isAborted;
    private long _ticks;
    private long _waited;

    /// <exception cref="ModelException">The library could not make it.</exception>
    public NativeContext(ModelHandle model, LlamaContextParams parameters, AbortFlag abort)
    {
        _abort = abort;
        _isAborted = () => abort.IsRaised;
        _handle = Llama.llama_init_from_model(model, parameters);
        if (_handle.IsInvalid)
        {
            throw new ModelException($"llama.cpp could not make a context of {parameters.Cells} cells for {parameters.MaxSequences} sequences: free memory, or ask for less.");
        }

        _handle.KeepOpen(model);
        Cells = (int)Llama.llama_n_ctx(_handle);
        MaxBatch = (int)Llama.llama_n_batch(_handle);
        _batch = new NativeBatch(MaxBatch);
        _threads = new ThreadChoice(parameters.Threads);
    }

    public int Cells { get; }

    public int MaxBatch { get; }

    public int Threads => Llama.llama_n_threads(_handle);

    public Pooling Pooling => (Pooling)Llama.llama_pooling_type(_handle);

    public TimeSpan Time => Stopwatch.GetElapsedTime(0, _ticks);

    public TimeSpan WaitingTime => Stopwatch.GetElapsedTime(0, _waited);

    /// <summary>Decodes and copies the logits that were asked for; returns the library's code.</summary>
    public int Decode(DecodeBatch batch, Span<float> logits, int vocabulary)
    {
        using var lease = new HandleLease(_handle);
        int code = Decode(_batch.Fill(batch), batch.Count);
        if (code == 0)
        {
            CopyLogits(batch, logits, vocabulary);
        }

        return code;
    }

    /// <summary>Computes one vector per sequence of a batch; returns the library's code.</summary>
    public int Embed(DecodeBatch batch, int texts, Span<float> vectors)
    {
        using var lease = new HandleLease(_handle);
        nint memory = Llama.llama_get_memory(_handle);
        if (memory != 0)
        {
            Llama.llama_memory_clear(memory, data: 0);
        }

        // A model without memory is an encoder; one with memory pools what it decodes.
        int code = memory == 0 ? Encode(_batch.Fill(batch)) : Decode(_batch.Fill(batch), batch.Count);
        if (code == 0)
        {
            CopyEmbeddings(texts, vectors);
        }

        return code;
    }

    public void KeepSequence(int sequence)
    {
        using var lease = new HandleLease(_handle);
        Llama.llama_memory_seq_keep(Llama.llama_get_memory(_handle), sequence);
    }

    public void CopySequence(int from, int to)
    {
        using var lease = new HandleLease(_handle);
        nint memory = Llama.llama_get_memory(_handle);
        Llama.llama_memory_seq_rm(memory, to, fromPosition: 0, toPosition: -1);
        Llama.llama_memory_seq_cp(memory, from, to, fromPosition: -1, toPosition: -1);
    }

    public bool RemoveSequence(int sequence, int fromPosition)
    {
        using var lease = new HandleLease(_handle);
        return Llama.llama_memory_seq_rm(Llama.llama_get_memory(_handle), sequence, fromPosition, toPosition: -1) != 0;
    }

    public void RaiseAbort() => _abort.Raise();

    public void LowerAbort() => _abort.Lower();

    public string Refusal(int code, string refused) => $"llama.cpp refused {refused} with code {code}";

    public void Dispose() => _handle.Dispose();

    private int Decode(LlamaBatch batch, int tokens)
    {
        long asked = Stopwatch.GetTimestamp();
        using MachineTurn turn = MachineTurn.Enter(_isAborted);
        _waited += Stopwatch.GetTimestamp() - asked;
        Llama.llama_set_n_threads(_handle, _threads.Next, _threads.Next);
        long start = Stopwatch.GetTimestamp();
        int code = Llama.llama_decode(_handle, batch);
        Llama.llama_synchronize(_handle);
        long end = Stopwatch.GetTimestamp();
        _ticks += end - start;
        _threads.Told(tokens, Stopwatch.GetElapsedTime(start, end));
        return code;
    }

    private int Encode(LlamaBatch batch)
    {
        using MachineTurn turn = MachineTurn.Enter(_isAborted);
        int code = Llama.llama_encode(_handle, batch);
        Llama.llama_synchronize(_handle);
        return code;
    }

    private void CopyEmbeddings(int texts, Span<float> vectors)
    {
        int length = vectors.Length / texts;
        for (int i = 0; i < texts; i++)
        {
            float* from = Llama.llama_get_embeddings_seq(_handle, i);
            if (from is null)
            {
                throw new ModelException("llama.cpp gave no vector for a text: look into the library's log, and choose an embedding model.");
            }

            new ReadOnlySpan<float>(from, length).CopyTo(vectors[(i * length)..]);
        }
    }

    private void CopyLogits(DecodeBatch batch, Span<float> logits, int vocabulary)
    {
        for (int i = 0, row = 0; i < batch.Count; i++)
        {
            if (batch.WantsLogits[i])
            {
                float* from = Llama.llama_get_logits_ith(_handle, i);
                var computed = new ReadOnlySpan<float>(from, vocabulary);
                LogitsCheck.ThrowIfNotFinite(computed);
                computed.CopyTo(logits[(row++ * vocabulary)..]);
            }
        }
    }
}
