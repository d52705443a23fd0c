using System.Runtime.InteropServices;
using LlmQuest.Inference.LlamaCpp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp;

/// <summary>Looks inside a decode of llama.cpp. Each capture makes a context, so that ordinary decoding keeps flash attention and no callback.</summary>
internal sealed class LlamaCppInspector(ModelHandle model, ModelCard card) : ITensorInspector
{
    private OutputHead? _head;

    public int MaxTokens => Math.Min(256, card.TrainedContext);

    public TensorCapture Capture(IReadOnlyList<int> tokens, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(tokens.Count, nameof(tokens));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tokens.Count, MaxTokens, nameof(tokens));
        TensorWatch watch = Decode(tokens, cancellationToken);
        if (watch.Attention.Count != card.Layers || watch.Layers.Count != card.Layers || watch.FinalNorm is null)
        {
            throw Other();
        }

        return new TensorCapture([.. watch.Attention.Values], [.. watch.Layers.Values], watch.FinalNorm);
    }

    public void Guess(ReadOnlySpan<float> hidden, Span<float> logits, CancellationToken cancellationToken)
    {
        int rows = hidden.Length / card.EmbeddingLength;
        if (rows * card.EmbeddingLength != hidden.Length || logits.Length < (long)rows * card.Vocabulary)
        {
            throw new ArgumentException($"Vectors of {card.EmbeddingLength} numbers are needed, and room for {card.Vocabulary} logits for each.", nameof(hidden));
        }

        if (_head is null)
        {
            Decode([0], cancellationToken);
        }

        using var lease = new HandleLease(model);
        OutputHead head = _head ?? throw Other();
        head.Apply(hidden, logits, cancellationToken);
    }

    private ModelException Other() =>
        new($"A model of architecture '{card.Architecture}' computes otherwise than can be read here: choose one of architecture 'llama' to look inside.");

    private TensorWatch Decode(IReadOnlyList<int> tokens, CancellationToken cancellationToken)
    {
        var watch = new TensorWatch(tokens.Count);
        GCHandle self = GCHandle.Alloc(watch);
        try
        {
            Decode(tokens, GCHandle.ToIntPtr(self), cancellationToken);
        }
        finally
        {
            self.Free();
        }

        if (watch.Failure is not null)
        {
            throw new ModelException($"The tensors of a decode could not be read ({watch.Failure.Message.TrimEnd('.')}): choose another model to look inside.", watch.Failure);
        }

        _head ??= OutputHead.From(watch);
        return watch;
    }

    private void Decode(IReadOnlyList<int> tokens, nint watch, CancellationToken cancellationToken)
    {
        var abort = new AbortFlag();
        LlamaContextParams parameters = ContextParameters.ForCapture(tokens.Count, threads: 1, abort, watch);
        using var context = new DecodeContext(new NativeContext(model, parameters, abort), maxSequences: 1, card.Vocabulary);
        var batch = new DecodeBatch();
        for (int i = 0; i < tokens.Count; i++)
        {
            // The last layer computes only the rows whose logits are asked for.
            batch.Add(tokens[i], i, sequence: 0, wantsLogits: true);
        }

        DecodeOutcome outcome = context.Decode(batch, new float[tokens.Count * card.Vocabulary], cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (outcome == DecodeOutcome.ContextFull)
        {
            throw new ModelException($"llama.cpp found no room for {tokens.Count} tokens: give fewer.");
        }
    }
}
