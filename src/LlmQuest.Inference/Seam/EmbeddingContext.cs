namespace LlmQuest.Inference.Seam;

/// <summary>A context of a library that pools whole texts, as many at once as fit.</summary>
/// <param name="native">The library's context; disposed with this one.</param>
/// <param name="length">Numbers in one vector.</param>
/// <param name="trainedContext">Most tokens of one text that the model was trained on.</param>
/// <param name="maxTexts">Most texts that are computed together.</param>
public sealed class EmbeddingContext(INativeContext native, int length, int trainedContext, int maxTexts) : IEmbeddingContext
{
    private readonly DecodeBatch _batch = new();
    private bool _disposed;

    /// <inheritdoc/>
    public int Length => length;

    /// <inheritdoc/>
    public int MaxTokens { get; } = Math.Min(native.MaxBatch, trainedContext);

    /// <inheritdoc/>
    public void Embed(IReadOnlyList<IReadOnlyList<int>> texts, Span<float> vectors, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ThrowIfImpossible(texts, vectors);
        int done = 0;
        while (done < texts.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Fill(texts, done);
            Embed(count, vectors.Slice(done * Length, count * Length), cancellationToken);
            done += count;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        native.Dispose();
    }

    /// <summary>Takes as many texts as fit; returns how many.</summary>
    private int Fill(IReadOnlyList<IReadOnlyList<int>> texts, int from)
    {
        _batch.Clear();
        int count = 0;
        while (count < maxTexts && from + count < texts.Count && _batch.Count + texts[from + count].Count <= native.MaxBatch)
        {
            IReadOnlyList<int> text = texts[from + count];
            for (int i = 0; i < text.Count; i++)
            {
                _batch.Add(text[i], i, count, wantsLogits: true);
            }

            count++;
        }

        return count;
    }

    private void Embed(int count, Span<float> vectors, CancellationToken cancellationToken)
    {
        int code;
        try
        {
            using CancellationTokenRegistration stop = cancellationToken.UnsafeRegister(static context => ((INativeContext)context!).RaiseAbort(), native);
            code = native.Embed(_batch, count, vectors);
        }
        finally
        {
            // After the registration is gone, and also after a failure: a flag that stays raised would stop every later decode.
            native.LowerAbort();
        }

        if (code != INativeContext.Done)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ModelException($"{native.Refusal(code, "texts")}: look into the library's log, and start a new context.");
        }
    }

    private void ThrowIfImpossible(IReadOnlyList<IReadOnlyList<int>> texts, Span<float> vectors)
    {
        if (texts.Any(t => t.Count == 0 || t.Count > MaxTokens))
        {
            throw new ArgumentException($"Every text must have 1 to {MaxTokens} tokens.", nameof(texts));
        }

        if (vectors.Length < (long)texts.Count * Length)
        {
            throw new ArgumentException($"{texts.Count} vectors of {Length} numbers do not fit into {vectors.Length}.", nameof(vectors));
        }
    }
}
