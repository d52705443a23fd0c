using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Labs.Rag;

/// <summary>Turns texts into vectors with the embedding model, in one context that is kept.</summary>
/// <param name="host">The embedding model, loaded when it is first needed; null when there is none.</param>
internal sealed class TextVectors(ModelHost? host)
{
    private const int Batch = 16;
    private readonly Lock _gate = new();
    private Task<Embedder>? _opening;

    /// <summary>Digest of the model's file.</summary>
    /// <exception cref="ModelException">There is no embedding model, or it cannot be used.</exception>
    public async Task<string> DigestAsync(CancellationToken stop) => (await ModelAsync(stop).ConfigureAwait(false)).Identity.Sha256;

    /// <summary>Vectors of unit length.</summary>
    /// <param name="texts">Any number of texts.</param>
    /// <param name="noun">What to call one of them, where it is too long: <c>passage</c>.</param>
    /// <param name="remedy">What to do about it.</param>
    /// <param name="stop">Stops it within milliseconds.</param>
    /// <exception cref="ModelException">There is no embedding model, or a text is too long for it.</exception>
    public async Task<IReadOnlyList<float[]>> OfAsync(IReadOnlyList<string> texts, string noun, string remedy, CancellationToken stop)
    {
        Embedder embedder = await OpenAsync(stop).ConfigureAwait(false);
        List<float[]> vectors = [];
        for (int from = 0; from < texts.Count; from += Batch)
        {
            stop.ThrowIfCancellationRequested();
            string[] some = [.. texts.Skip(from).Take(Batch)];
            EmbeddingResult result = await Task.Run(() => Embed(embedder, some, stop), stop).ConfigureAwait(false);
            if (result.Refusal is { } refusal)
            {
                throw new ModelException($"The {noun} {from + refusal.Index + 1} has {refusal.Tokens} tokens, and the embedding model takes {refusal.MaxTokens} at most: {remedy}.");
            }

            vectors.AddRange(result.Vectors);
        }

        return vectors;
    }

    // The embedder is for one at a time.
    private EmbeddingResult Embed(Embedder embedder, string[] texts, CancellationToken stop)
    {
        lock (_gate)
        {
            return embedder.Embed(texts, stop);
        }
    }

    private async Task<Embedder> OpenAsync(CancellationToken stop)
    {
        ReadyModel model = await ModelAsync(stop).ConfigureAwait(false);
        lock (_gate)
        {
            if (_opening is null or { IsFaulted: true })
            {
                _opening = Task.Run(() => new Embedder(model.Model, model.Generator.Queue), CancellationToken.None);
            }
        }

        return await _opening.WaitAsync(stop).ConfigureAwait(false);
    }

    private Task<ReadyModel> ModelAsync(CancellationToken stop)
        => host?.GetAsync(stop) ?? throw new ModelException("There is no embedding model here, and passages are found by its vectors: llmquest models list shows what can be pulled.");
}
