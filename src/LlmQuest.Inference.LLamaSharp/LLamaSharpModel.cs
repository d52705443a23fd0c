using System.Diagnostics.CodeAnalysis;
using LLama.Native;
using LlmQuest.Inference.LLamaSharp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp;

/// <summary>A model loaded by LLamaSharp. The weights stay until its last context is disposed, too.</summary>
internal sealed class LLamaSharpModel : ILanguageModel
{
    private readonly SharedWeights _weights;
    private readonly Vocabulary _vocabulary;
    private bool _disposed;

    public LLamaSharpModel(SafeLlamaModelHandle model, DeviceReport device)
    {
        _weights = new SharedWeights(model);
        Card = CardReader.Read(model);
        Device = device;
        _vocabulary = new Vocabulary(_weights, Card.Vocabulary);
    }

    public ModelCard Card { get; }

    public DeviceReport Device { get; }

    public int[] Tokenize(string text, bool parseSpecial)
    {
        ThrowIfDisposed();
        return _vocabulary.Tokenize(text, parseSpecial);
    }

    public int[] TokenizeWhole(string text)
    {
        ThrowIfDisposed();
        return _vocabulary.TokenizeWhole(text);
    }

    public byte[] TokenBytes(int id, bool renderSpecial)
    {
        ThrowIfDisposed();
        return _vocabulary.TokenBytes(id, renderSpecial);
    }

    public bool IsEndOfGeneration(int id)
    {
        ThrowIfDisposed();
        return _vocabulary.IsEndOfGeneration(id);
    }

    public IDecodeContext CreateContext(ContextOptions options)
    {
        ThrowIfDisposed();
        options.ThrowIfImpossible();
        var abort = new AbortSignal();
        var native = new NativeContext(_weights, ContextParameters.ForDecoding(options, Device, abort), abort);
        return new DecodeContext(native, options.MaxSequences, Card.Vocabulary);
    }

    public IEmbeddingContext CreateEmbeddingContext(ContextOptions options)
    {
        ThrowIfDisposed();
        options.ThrowIfImpossible();
        var abort = new AbortSignal();
        var native = new NativeContext(_weights, ContextParameters.ForEmbedding(options, Device, abort), abort);
        if (native.Pooling is LLamaPoolingType.Mean or LLamaPoolingType.CLS or LLamaPoolingType.Last)
        {
            return new EmbeddingContext(native, Card.EmbeddingLength, Card.TrainedContext, options.MaxSequences);
        }

        native.Dispose();
        throw new ModelException($"The model '{Card.Description}' makes no vector of a whole text: choose an embedding model.");
    }

    public bool TryInspect([NotNullWhen(true)] out ITensorInspector? inspector, [NotNullWhen(false)] out string? reason)
    {
        ThrowIfDisposed();
        inspector = null;
        reason = "LLamaSharp hands out no tensors from within a decode: start without -p:Runtime=LLamaSharp to look inside.";
        return false;
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _weights.Leave();
        }
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
