using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>How surprised the model is by a token: −log₂ of its probability at temperature 1, before any filter.</summary>
public static class Surprisal
{
    /// <summary>Surprisal in bits.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats.</param>
    /// <param name="logSumExp">Natural logarithm of the sum of their exponentials: <see cref="LogSumExp"/>.</param>
    /// <param name="id">Token id.</param>
    public static double Bits(ReadOnlySpan<float> logits, double logSumExp, int id) => (logSumExp - logits[id]) / Math.Log(2);

    /// <summary>Natural logarithm of the sum of the exponentials of the logits.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats.</param>
    /// <param name="scratch">Room for as many numbers; overwritten.</param>
    public static double LogSumExp(ReadOnlySpan<float> logits, Span<float> scratch)
    {
        float max = TensorPrimitives.Max(logits);
        TensorPrimitives.Subtract(logits, max, scratch);
        TensorPrimitives.Exp(scratch, scratch);
        return max + Math.Log(TensorPrimitives.Sum<float>(scratch));
    }
}
