using LlmQuest.Inference.Retrieval;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.ExtensionsAI;

/// <summary>An embedding model as a generator of Microsoft.Extensions.AI: one vector of unit length per text. Safe from any thread.</summary>
/// <remarks>Disposing it leaves the embedder as it is.</remarks>
/// <param name="embedder">Makes the vectors, and takes its turn in the process's queue; stays the caller's.</param>
/// <param name="modelId">Id of its model.</param>
public sealed class ModelEmbeddingGenerator(Embedder embedder, string modelId) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata = new(ModelChatClient.Provider, providerUri: null, modelId, embedder.Length);

    /// <summary>Embeds texts in batches.</summary>
    /// <param name="values">Any number of texts. One that is too long refuses them all; one without tokens gets zeros.</param>
    /// <param name="options">Dimensions and model, where they are set, must be those of the model.</param>
    /// <param name="cancellationToken">Stops within milliseconds.</param>
    /// <exception cref="ArgumentException">A text is null.</exception>
    /// <exception cref="NotSupportedException">An option asks for what this model does not do.</exception>
    /// <exception cref="ModelException">A text is too long, or the native library failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        UnsupportedOptions.Refuse(options ?? new EmbeddingGenerationOptions(), modelId, embedder.Length);
        string[] texts = [.. values];
        int missing = Array.FindIndex(texts, text => text is null);
        if (missing >= 0)
        {
            throw new ArgumentException($"Text {missing + 1} is null: remove it.");
        }

        EmbeddingResult result = await Task.Run(() => embedder.Embed(texts, cancellationToken), cancellationToken).ConfigureAwait(false);
        return result.Refusal is { } refusal ? throw new ModelException(refusal.Message) : Embeddings(result, texts.Sum(text => (long)embedder.CountTokens(text)));
    }

    /// <summary>Gives <see cref="EmbeddingGeneratorMetadata"/>, <see cref="Embedder"/> or the generator itself; null for anything else.</summary>
    /// <param name="serviceType">The type asked for.</param>
    /// <param name="serviceKey">Must be null.</param>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        object[] services = serviceKey is null ? [this, _metadata, embedder] : [];
        return Array.Find(services, serviceType.IsInstanceOfType);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private GeneratedEmbeddings<Embedding<float>> Embeddings(EmbeddingResult result, long tokens)
        => new(result.Vectors.Select(vector => new Embedding<float>(vector) { ModelId = modelId }))
        {
            Usage = new UsageDetails { InputTokenCount = tokens, TotalTokenCount = tokens },
        };
}
