using System.Collections.Immutable;
using System.Numerics.Tensors;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Retrieval;

/// <summary>Turns texts into vectors of unit length, so that a dot product is the cosine similarity. Not safe for use by two threads at once.</summary>
/// <remarks>Pooled by the model itself: all-MiniLM-L6-v2 takes the mean over the tokens (Reimers and Gurevych 2019, arXiv:1908.10084).</remarks>
public sealed class Embedder : IDisposable
{
    private readonly ILanguageModel _model;
    private readonly IEmbeddingContext _context;
    private readonly DecodeQueue _queue;

    /// <param name="model">An embedding model; stays the caller's.</param>
    /// <param name="queue">The process's queue for native decodes; the embedder takes its turn in it.</param>
    /// <param name="threads">Threads of one native call.</param>
    /// <param name="texts">Most texts of one native call.</param>
    /// <exception cref="ModelException">The model makes no vector of a whole text.</exception>
    public Embedder(ILanguageModel model, DecodeQueue queue, int threads = 2, int texts = 16)
    {
        _model = model;
        _queue = queue;
        _context = model.CreateEmbeddingContext(new ContextOptions(model.Card.TrainedContext, texts, threads));
    }

    /// <summary>Numbers in one vector.</summary>
    public int Length => _context.Length;

    /// <summary>Most tokens of one text, surrounding tokens included.</summary>
    public int MaxTokens => _context.MaxTokens;

    /// <summary>How many tokens a text has, surrounding tokens included. Safe from any thread.</summary>
    public int CountTokens(string text) => _model.TokenizeWhole(text).Length;

    /// <summary>Embeds texts in batches; a text that is too long refuses them all, and nothing is computed. Blocks; call it off the UI thread.</summary>
    /// <param name="texts">Any number of texts. A text without tokens, whose vector has no direction, gets zeros.</param>
    /// <param name="cancellationToken">Stops within milliseconds.</param>
    /// <exception cref="ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the embedder can be used again.</exception>
    public EmbeddingResult Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        int[][] tokens = [.. texts.Select(_model.TokenizeWhole)];
        int tooLong = Array.FindIndex(tokens, t => t.Length > MaxTokens);
        if (tooLong >= 0)
        {
            return new EmbeddingResult([], new TextTooLong(tooLong, tokens[tooLong].Length, MaxTokens));
        }

        // A vocabulary without surrounding tokens leaves an empty text empty, which no model computes.
        int[][] present = [.. tokens.Where(t => t.Length > 0)];
        var vectors = new float[present.Length * Length];
        using (_queue.Enter(cancellationToken))
        {
            _context.Embed(present, vectors, cancellationToken);
        }

        return new EmbeddingResult(Unit(tokens, vectors), null);
    }

    /// <inheritdoc />
    public void Dispose() => _context.Dispose();

    private ImmutableArray<float[]> Unit(int[][] tokens, float[] vectors)
    {
        ImmutableArray<float[]>.Builder result = ImmutableArray.CreateBuilder<float[]>(tokens.Length);
        int next = 0;
        foreach (int[] text in tokens)
        {
            result.Add(text.Length == 0 ? new float[Length] : Unit(vectors.AsSpan(next++ * Length, Length)));
        }

        return result.MoveToImmutable();
    }

    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        var unit = new float[vector.Length];
        float norm = TensorPrimitives.Norm(vector);
        TensorPrimitives.Divide(vector, norm > 0f ? norm : 1f, unit);
        return unit;
    }
}
