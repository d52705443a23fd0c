using System.Numerics;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>What a model made of one token, at temperature 1 and before any filter.</summary>
/// <param name="SurprisalBits">−log₂ of its probability, in bits.</param>
/// <param name="EntropyBits">How open the choice was, in bits.</param>
/// <param name="Rank">Its place among all tokens, 1 for the likeliest; of equal logits the lowest id is first.</param>
public readonly record struct TokenFigures(double SurprisalBits, double EntropyBits, int Rank)
{
    // Zero times minus infinity is no number.
    private const float Lowest = -1000f;

    /// <summary>The figures of a token; two passes over the logits, and nothing is allocated.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats; at least one is finite.</param>
    /// <param name="id">Token id.</param>
    public static TokenFigures Of(ReadOnlySpan<float> logits, int id)
    {
        float max = LargestLogit.Of(logits);
        Sums sums = SumsOf(logits, max, logits[id]);
        double logSum = Math.Log(sums.Exponentials);
        double entropy = Math.Max(0, logSum - (sums.Weighted / sums.Exponentials));

        // Seldom has another token the same logit: only then is it asked which of them come first.
        int before = sums.Equal > 1 ? logits[..id].Count(logits[id]) : 0;
        return new TokenFigures(Surprisal.Bits(logits, max + logSum, id), entropy / Math.Log(2), 1 + sums.Above + before);
    }

    // The exponentials are added in the same order as Surprisal.LogSumExp has it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Sums SumsOf(ReadOnlySpan<float> logits, float max, float bar)
    {
        int width = Vector<float>.Count;
        var shift = new Vector<float>(max);
        var lowest = new Vector<float>(Lowest);
        var bars = new Vector<float>(bar);
        Vector<float> even = Vector<float>.Zero;
        Vector<float> odd = Vector<float>.Zero;
        Vector<float> weighted = Vector<float>.Zero;
        Vector<int> above = Vector<int>.Zero;
        Vector<int> equal = Vector<int>.Zero;
        int i = 0;
        for (; i <= logits.Length - (2 * width); i += 2 * width)
        {
            var first = new Vector<float>(logits[i..]);
            var second = new Vector<float>(logits[(i + width)..]);
            above -= Vector.GreaterThan(first, bars) + Vector.GreaterThan(second, bars);
            equal -= Vector.Equals(first, bars) + Vector.Equals(second, bars);
            first -= shift;
            second -= shift;
            Vector<float> firstExp = Vector.Exp(first);
            Vector<float> secondExp = Vector.Exp(second);
            even += firstExp;
            odd += secondExp;
            weighted += (firstExp * LargestLogit.Larger(first, lowest)) + (secondExp * LargestLogit.Larger(second, lowest));
        }

        double sum = (double)Vector.Sum(even) + Vector.Sum(odd);
        double sumWeighted = Vector.Sum(weighted);
        int countAbove = Vector.Sum(above);
        int countEqual = Vector.Sum(equal);
        for (; i < logits.Length; i++)
        {
            float exp = MathF.Exp(logits[i] - max);
            sum += exp;
            sumWeighted += exp * MathF.Max(logits[i] - max, Lowest);
            countAbove += logits[i] > bar ? 1 : 0;
            countEqual += logits[i] == bar ? 1 : 0;
        }

        return new Sums(sum, sumWeighted, countAbove, countEqual);
    }

    private readonly record struct Sums(double Exponentials, double Weighted, int Above, int Equal);
}
