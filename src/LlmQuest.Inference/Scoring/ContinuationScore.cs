using System.Collections.Immutable;

namespace LlmQuest.Inference.Scoring;

/// <summary>How likely a model finds one continuation of a prompt, at temperature 1 and without any filter.</summary>
/// <param name="TokenIds">Its tokens, at least one.</param>
/// <param name="TokenLogProbabilities">Logarithm of the probability of each token after all before it, in nats; as many as tokens.</param>
public sealed record ContinuationScore(ImmutableArray<int> TokenIds, ImmutableArray<double> TokenLogProbabilities)
{
    /// <summary>Logarithm of the probability of the whole continuation, in nats: the sum over its tokens.</summary>
    public double LogProbability => TokenLogProbabilities.Sum();
}
