using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>A draw by inverting the cumulative distribution.</summary>
internal static class InverseCumulative
{
    /// <summary>The first index at which the running sum of the weights passes the drawn share of their total.</summary>
    /// <param name="weights">Weights that need not sum to 1, in id order.</param>
    /// <param name="uniform">A number in [0, 1).</param>
    // In double and in id order, so that a draw near an edge falls on the same side on every machine.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Draw(ReadOnlySpan<float> weights, double uniform)
    {
        double target = uniform * SumInOrder(weights);
        double sum = 0;
        int last = 0;
        for (int id = NextPossible(weights, 0); id < weights.Length; id = NextPossible(weights, id + 1))
        {
            sum += weights[id];
            last = id;
            if (sum > target)
            {
                return id;
            }
        }

        return last;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double SumInOrder(ReadOnlySpan<float> weights)
    {
        double sum = 0;
        for (int id = NextPossible(weights, 0); id < weights.Length; id = NextPossible(weights, id + 1))
        {
            sum += weights[id];
        }

        return sum;
    }

    // After a filter nearly all weights are zero: they are passed over a block at a time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int NextPossible(ReadOnlySpan<float> weights, int from)
    {
        int found = weights[from..].IndexOfAnyExcept(0f);
        return found < 0 ? weights.Length : from + found;
    }
}
