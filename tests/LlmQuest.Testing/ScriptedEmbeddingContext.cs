using LlmQuest.Inference.Seam;

namespace LlmQuest.Testing;

/// <summary>Embeds a text as how often each letter of the alphabet is in it.</summary>
internal sealed class ScriptedEmbeddingContext(ContextOptions options, Action embedding) : IEmbeddingContext
{
    public int Length => ScriptedModel.Alphabet.Length;

    public int MaxTokens => Math.Min(options.Cells, ScriptedModel.TrainedContext);

    public void Embed(IReadOnlyList<IReadOnlyList<int>> texts, Span<float> vectors, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        embedding();
        if (texts.Any(t => t.Count == 0 || t.Count > MaxTokens))
        {
            throw new ArgumentException($"Every text must have 1 to {MaxTokens} tokens.", nameof(texts));
        }

        vectors[..(texts.Count * Length)].Clear();
        for (int i = 0; i < texts.Count; i++)
        {
            foreach (int token in texts[i])
            {
                vectors[(i * Length) + token]++;
            }
        }
    }

    public void Dispose()
    {
    }
}
