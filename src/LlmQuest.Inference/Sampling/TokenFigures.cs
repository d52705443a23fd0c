using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>What a model made of one token, at temperature 1 and before any filter.</summary>
/// <param name="SurprisalBits">−log₂ of its probability, in bits.</param>
/// <param name="EntropyBits">How open the choice was, in bits.</param>
/// <param name="Rank">Its place among all tokens, 1 for the likeliest; of equal logits the lowest id is first.</param>
public readonly record struct TokenFigures(double SurprisalBits, double EntropyBits, int Rank)
{
    /// <summary>The figures of a token; two passes over the logits, and nothing is allocated.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats; at least one is finite.</param>
    /// <param name="id">Token id.</param>
    public static TokenFigures Of(ReadOnlySpan<float> logits, int id)
    {
        float max = TensorPrimitives.Max(logits);
        (double sum, double weighted) = Sums(logits, max);
        double logSum = Math.Log(sum);
        double entropy = Math.Max(0, logSum - (weighted / sum));
        int rank = 1 + CountAbove(logits[..id], logits[id], orEqual: true) + CountAbove(logits[(id + 1)..], logits[id], orEqual: false);
        return new TokenFigures(Surprisal.Bits(logits, max + logSum, id), entropy / Math.Log(2), rank);
    }

    // The sum of the exponentials, in the same order as Surprisal.LogSumExp has it, and of each times its logit.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Sum, double Weighted) Sums(ReadOnlySpan<float> logits, float max)
    {
        int width = Vector<float>.Count;
        var shift = new Vector<float>(max);
        var lowest = new Vector<float>(-1000f);
        Vector<float> even = Vector<float>.Zero;
        Vector<float> odd = Vector<float>.Zero;
        Vector<float> weighted = Vector<float>.Zero;
        int i = 0;
        for (; i <= logits.Length - (2 * width); i += 2 * width)
        {
            Vector<float> first = new Vector<float>(logits[i..]) - shift;
            Vector<float> second = new Vector<float>(logits[(i + width)..]) - shift;
            Vector<float> firstExp = Vector.Exp(first);
            Vector<float> secondExp = Vector.Exp(second);
            even += firstExp;
            odd += secondExp;

            // Zero times minus infinity is no number.
            weighted += (firstExp * Vector.Max(first, lowest)) + (secondExp * Vector.Max(second, lowest));
        }

        double sum = (double)Vector.Sum(even) + Vector.Sum(odd);
        double sumWeighted = Vector.Sum(weighted);
        for (; i < logits.Length; i++)
        {
            float exp = MathF.Exp(logits[i] - max);
            sum += exp;
            sumWeighted += exp * MathF.Max(logits[i] - max, -1000f);
        }

        return (sum, sumWeighted);
    }

    private static int CountAbove(ReadOnlySpan<float> logits, float bar, bool orEqual)
    {
        int width = Vector<float>.Count;
        var bars = new Vector<float>(bar);
        Vector<int> counts = Vector<int>.Zero;
        int i = 0;
        for (; i <= logits.Length - width; i += width)
        {
            var row = new Vector<float>(logits[i..]);
            counts -= orEqual ? Vector.GreaterThanOrEqual(row, bars) : Vector.GreaterThan(row, bars);
        }

        int count = Vector.Sum(counts);
        for (; i < logits.Length; i++)
        {
            count += logits[i] > bar || (orEqual && logits[i] == bar) ? 1 : 0;
        }

        return count;
    }
}
