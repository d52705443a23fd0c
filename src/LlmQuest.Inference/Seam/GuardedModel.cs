using System.Diagnostics.CodeAnalysis;

namespace LlmQuest.Inference.Seam;

/// <summary>A model of a library that is not asked any more once it is disposed.</summary>
/// <param name="vocabulary">The library's vocabulary.</param>
/// <param name="card">What the model is.</param>
/// <param name="device">Where it computes.</param>
public abstract class GuardedModel(INativeVocabulary vocabulary, ModelCard card, DeviceReport device) : ILanguageModel
{
    private bool _disposed;

    /// <inheritdoc/>
    public ModelCard Card => card;

    /// <inheritdoc/>
    public DeviceReport Device => device;

    /// <inheritdoc/>
    public int[] Tokenize(string text, bool parseSpecial) => Vocabulary().Tokenize(text, parseSpecial);

    /// <inheritdoc/>
    public int[] TokenizeWhole(string text) => Vocabulary().TokenizeWhole(text);

    /// <inheritdoc/>
    public byte[] TokenBytes(int id, bool renderSpecial) => Vocabulary().TokenBytes(id, renderSpecial);

    /// <inheritdoc/>
    public bool IsEndOfGeneration(int id) => Vocabulary().IsEndOfGeneration(id);

    /// <inheritdoc/>
    public IDecodeContext CreateContext(ContextOptions options)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        options.ThrowIfImpossible();
        return NewContext(options);
    }

    /// <inheritdoc/>
    public IEmbeddingContext CreateEmbeddingContext(ContextOptions options)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        options.ThrowIfImpossible();
        return NewEmbeddingContext(options) ?? throw new ModelException($"The model '{card.Description}' makes no vector of a whole text: choose an embedding model.");
    }

    /// <inheritdoc/>
    public bool TryInspect([NotNullWhen(true)] out ITensorInspector? inspector, [NotNullWhen(false)] out string? reason)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        (inspector, string why) = Inspect();
        reason = inspector is null ? why : null;
        return inspector is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Leave();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a context for decoding.</summary>
    protected abstract IDecodeContext NewContext(ContextOptions options);

    /// <summary>Makes a context for embedding; null for a model that makes no vector of a whole text.</summary>
    protected abstract IEmbeddingContext? NewEmbeddingContext(ContextOptions options);

    /// <summary>What looks inside a decode; null where nothing does, and why.</summary>
    protected abstract (ITensorInspector? Inspector, string Reason) Inspect();

    /// <summary>Lets the weights go; contexts that are left keep them.</summary>
    protected abstract void Leave();

    private INativeVocabulary Vocabulary()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return vocabulary;
    }
}
