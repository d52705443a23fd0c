using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

namespace LlmQuest.Inference.Sampling;

/// <summary>Chooses the next token of one sample. Not safe for use by two threads at once.</summary>
public sealed class TokenSampler
{
    private readonly IReadOnlyList<ISamplingStep> _steps;
    private readonly bool _greedy;
    private readonly RandomStream _random;

    /// <param name="parameters">The filters.</param>
    /// <param name="random">The sample's own random numbers; one double per token.</param>
    public TokenSampler(SamplingParameters parameters, RandomStream random)
    {
        _steps = parameters.Steps();
        _greedy = parameters.IsGreedy;
        _random = random;
    }

    /// <summary>Chooses a token and overwrites the logits while doing so.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats.</param>
    /// <returns>The token id. Greedy takes the lowest id on ties; sampling inverts the cumulative distribution in id order.</returns>
    public int Choose(Span<float> logits)
    {
        if (_greedy)
        {
            return TensorPrimitives.IndexOfMax(logits);
        }

        foreach (ISamplingStep step in _steps)
        {
            step.Apply(logits);
        }

        TensorPrimitives.Subtract(logits, TensorPrimitives.Max(logits), logits);
        TensorPrimitives.Exp(logits, logits);
        return InvertCumulative(logits, _random.NextDouble() * SumInOrder(logits));
    }

    // In double and in id order, so that a draw near an edge falls on the same side on every machine.
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int InvertCumulative(ReadOnlySpan<float> weights, double target)
    {
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

    // After a filter nearly all weights are zero: they are passed over a block at a time.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int NextPossible(ReadOnlySpan<float> weights, int from)
    {
        int found = weights[from..].IndexOfAnyExcept(0f);
        return found < 0 ? weights.Length : from + found;
    }
}
