using System.Numerics.Tensors;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Figures;

/// <summary>What a runtime makes of one prompt.</summary>
/// <param name="Probabilities">Probability of every token of the vocabulary to come next.</param>
/// <param name="Greedy">The likeliest tokens one after another, up to 32 or the end of the generation.</param>
public sealed record NextTokens(float[] Probabilities, int[] Greedy)
{
    private const int Length = 32;

    /// <summary>Decodes a prompt with one thread, alone in its context.</summary>
    /// <exception cref="InvalidOperationException">The context has no room for it.</exception>
    public static NextTokens Of(ILanguageModel model, int[] prompt)
    {
        using IDecodeContext context = model.CreateContext(new ContextOptions(512, 1, Threads: 1));
        var logits = new float[model.Card.Vocabulary];
        Decode(context, prompt, 0, logits);
        var probabilities = new float[logits.Length];
        TensorPrimitives.SoftMax(logits, probabilities);
        List<int> greedy = [TensorPrimitives.IndexOfMax(logits)];
        while (greedy.Count < Length && !model.IsEndOfGeneration(greedy[^1]))
        {
            Decode(context, [greedy[^1]], prompt.Length + greedy.Count - 1, logits);
            greedy.Add(TensorPrimitives.IndexOfMax(logits));
        }

        return new NextTokens(probabilities, [.. greedy]);
    }

    private static void Decode(IDecodeContext context, int[] tokens, int from, float[] logits)
    {
        var batch = new DecodeBatch();
        for (int i = 0; i < tokens.Length; i++)
        {
            batch.Add(tokens[i], from + i, sequence: 0, wantsLogits: i == tokens.Length - 1);
        }

        DecodeOutcome outcome = context.Decode(batch, logits, CancellationToken.None);
        if (outcome != DecodeOutcome.Done)
        {
            throw new InvalidOperationException(outcome.ToString());
        }
    }
}
