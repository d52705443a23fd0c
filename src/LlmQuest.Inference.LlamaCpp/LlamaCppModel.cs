using LlmQuest.Inference.LlamaCpp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp;

/// <summary>A model loaded by llama.cpp. The weights stay until its last context is disposed, too.</summary>
internal sealed class LlamaCppModel : ILanguageModel
{
    private readonly ModelHandle _model;
    private readonly Vocabulary _vocabulary;
    private bool _disposed;

    public LlamaCppModel(ModelHandle model, DeviceReport device)
    {
        _model = model;
        _vocabulary = new Vocabulary(model);
        Card = CardReader.Read(model, _vocabulary);
        Device = device;
    }

    public ModelCard Card { get; }

    public DeviceReport Device { get; }

    public int[] Tokenize(string text, bool parseSpecial)
    {
        ThrowIfDisposed();
        return _vocabulary.Tokenize(text, parseSpecial);
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
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Cells);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxSequences);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MicroBatch);
        return new LlamaCppContext(new NativeContext(_model, options), options.MaxSequences, Card.Vocabulary);
    }

    public void Dispose()
    {
        _disposed = true;
        _model.Dispose();
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);
}
