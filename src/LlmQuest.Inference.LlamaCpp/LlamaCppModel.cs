using System.Diagnostics.CodeAnalysis;
using LlmQuest.Inference.LlamaCpp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp;

/// <summary>A model loaded by llama.cpp. The weights stay until its last context is disposed, too.</summary>
internal sealed class LlamaCppModel : ILanguageModel
{
    private readonly ModelHandle _model;
    private readonly Vocabulary _vocabulary;
    private readonly LlamaCppInspector? _inspector;
    private bool _disposed;

    public LlamaCppModel(ModelHandle model, DeviceReport device)
    {
        _model = model;
        _vocabulary = new Vocabulary(model);
        Card = CardReader.Read(model, _vocabulary);
        Device = device;
        _inspector = Card.WritesText ? new LlamaCppInspector(model, Card) : null;
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
        var abort = new AbortFlag();
        var native = new NativeContext(_model, ContextParameters.ForDecoding(options, abort), abort);
        return new DecodeContext(native, options.MaxSequences, Card.Vocabulary);
    }

    public IEmbeddingContext CreateEmbeddingContext(ContextOptions options)
    {
        ThrowIfDisposed();
        options.ThrowIfImpossible();
        var abort = new AbortFlag();
        var native = new NativeContext(_model, ContextParameters.ForEmbedding(options, abort), abort);
        if (native.Pooling is Pooling.Mean or Pooling.FirstToken or Pooling.LastToken)
        {
            return new EmbeddingContext(native, Llama.llama_model_n_embd_out(_model), Llama.llama_model_n_ctx_train(_model), options.MaxSequences);
        }

        native.Dispose();
        throw new ModelException($"The model '{Card.Description}' makes no vector of a whole text: choose an embedding model.");
    }

    public bool TryInspect([NotNullWhen(true)] out ITensorInspector? inspector, [NotNullWhen(false)] out string? reason)
    {
        ThrowIfDisposed();
        inspector = _inspector;
        reason = inspector is null ? $"A model of architecture '{Card.Architecture}' guesses no next token: choose a language model to look inside." : null;
        return inspector is not null;
    }

    public void Dispose()
    {
        _disposed = true;
        _model.Dispose();
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
