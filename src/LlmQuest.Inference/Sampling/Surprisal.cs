using System.Numerics;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>How surprised the model is by a token: −log₂ of its probability at temperature 1, before any filter.</summary>
public static class Surprisal
{
    /// <summary>Surprisal in bits.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats.</param>
    /// <param name="logSumExp">Natural logarithm of the sum of their exponentials: <see cref="LogSumExp(ReadOnlySpan{float})"/>.</param>
    /// <param name="id">Token id.</param>
    public static double Bits(ReadOnlySpan<float> logits, double logSumExp, int id) => (logSumExp - logits[id]) / Math.Log(2);

    /// <summary>Natural logarithm of the sum of the exponentials of the logits; allocates nothing.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats.</param>
    public static double LogSumExp(ReadOnlySpan<float> logits)
    {
        float max = LargestLogit.Of(logits);
        return float.IsNegativeInfinity(max) ? max : max + Math.Log(SumOfExponentials(logits, max));
    }

    // One pass without writing: two accumulators keep the exponentials of neighbouring blocks independent.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumOfExponentials(ReadOnlySpan<float> logits, float max)
    {
        int width = Vector<float>.Count;
        var shift = new Vector<float>(max);
        Vector<float> even = Vector<float>.Zero;
        Vector<float> odd = Vector<float>.Zero;
        int i = 0;
        for (; i <= logits.Length - (2 * width); i += 2 * width)
        {
            even += Vector.Exp(new Vector<float>(logits[i..]) - shift);
            odd += Vector.Exp(new Vector<float>(logits[(i + width)..]) - shift);
        }

        double sum = (double)Vector.Sum(even) + Vector.Sum(odd);
        for (; i < logits.Length; i++)
        {
            sum += MathF.Exp(logits[i] - max);
        }

        return sum;
    }
}
