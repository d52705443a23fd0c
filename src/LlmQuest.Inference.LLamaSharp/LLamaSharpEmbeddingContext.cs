using LLama.Native;
using LlmQuest.Inference.LLamaSharp.Native;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LLamaSharp;

/// <summary>A context of LLamaSharp that pools whole texts.</summary>
internal sealed class LLamaSharpEmbeddingContext(NativeContext native, ModelCard card, int maxTexts) : IEmbeddingContext
{
    private readonly DecodeBatch _batch = new();
    private bool _disposed;

    public int Length { get; } = card.EmbeddingLength;

    public int MaxTokens { get; } = Math.Min(native.MaxBatch, card.TrainedContext);

    public int MaxTexts => maxTexts;

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
        while (count < MaxTexts && from + count < texts.Count && _batch.Count + texts[from + count].Count <= native.MaxBatch)
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
        DecodeResult result;
        using (cancellationToken.UnsafeRegister(static signal => ((AbortSignal)signal!).Raise(), native.Abort))
        {
            result = native.Embed(_batch, count, vectors);
        }

        native.Abort.Lower();
        if (result != DecodeResult.Ok)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ModelException($"LLamaSharp refused texts with code {(int)result} ({result}): look into the library's log, and start a new context.");
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
