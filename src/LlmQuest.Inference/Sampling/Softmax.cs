using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>Probabilities from logits, also from those that a low temperature has made large: the largest is taken off first, or the exponentials overflow from 89 on.</summary>
public static class Softmax
{
    /// <summary>Writes the probabilities; allocates nothing.</summary>
    /// <param name="logits">One logit per entry, in nats; negative infinity is impossible.</param>
    /// <param name="probabilities">Receives as many probabilities, which sum to 1; all 0 where every entry is impossible.</param>
    public static void Of(ReadOnlySpan<float> logits, Span<float> probabilities)
    {
        float max = TensorPrimitives.Max(logits);
        if (float.IsNegativeInfinity(max))
        {
            probabilities[..logits.Length].Clear();
            return;
        }

        Span<float> filled = probabilities[..logits.Length];
        TensorPrimitives.Subtract(logits, max, filled);
        TensorPrimitives.Exp(filled, filled);
        TensorPrimitives.Divide(filled, TensorPrimitives.Sum<float>(filled), filled);
    }
}
