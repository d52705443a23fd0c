using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>Probabilities from logits, also from those that a low temperature has made large: the largest is taken off first, or the exponentials overflow from 89 on.</summary>
public static class Softmax
{
    private const int Block = 256;

    /// <summary>Writes the probabilities; allocates nothing.</summary>
    /// <param name="logits">One logit per entry, in nats; negative infinity is impossible.</param>
    /// <param name="probabilities">Receives as many probabilities, which sum to 1; all 0 where every entry is impossible.</param>
    public static void Of(ReadOnlySpan<float> logits, Span<float> probabilities)
    {
        float max = LargestLogit.Of(logits);
        if (float.IsNegativeInfinity(max))
        {
            probabilities[..logits.Length].Clear();
            return;
        }

        Span<float> filled = probabilities[..logits.Length];
        TensorPrimitives.Subtract(logits, max, filled);
        TensorPrimitives.Exp(filled, filled);
        TensorPrimitives.Divide(filled, (float)Sum(filled), filled);
    }

    // Block by block: a sum of fifty thousand in single precision is off by some millionths, and by others on a processor that adds more of them at once.
    private static double Sum(ReadOnlySpan<float> values)
    {
        double sum = 0;
        for (int start = 0; start < values.Length; start += Block)
        {
            sum += TensorPrimitives.Sum(values.Slice(start, Math.Min(Block, values.Length - start)));
        }

        return sum;
    }
}
