namespace LlmQuest.Inference.Statistics;

/// <summary>How much the meanings of several answers to one question differ. Blind to an error that all answers share.</summary>
/// <param name="Nats">Entropy of the clusters' shares, in nats.</param>
/// <param name="Normalised">The same divided by its largest value, that of answers which all differ; 0 for a single answer.</param>
public sealed record SemanticEntropy(double Nats, double Normalised)
{
    /// <summary>Discrete form: a cluster's probability is its share of the answers. Null without answers.</summary>
    /// <param name="clusters">For each answer, a number that answers of one meaning have in common.</param>
    /// <remarks>Farquhar et al. 2024, Nature 630.</remarks>
    public static SemanticEntropy? Discrete(IReadOnlyList<int> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        int n = clusters.Count;
        double nats = clusters.CountBy(cluster => cluster).Sum(size => (double)size.Value / n * Math.Log((double)n / size.Value));
        return n == 0 ? null : new SemanticEntropy(nats, n == 1 ? 0 : Math.Min(1, nats / Math.Log(n)));
    }

    /// <summary>Likelihood form: a cluster's probability is the likelihood of its answers over that of all, each answer's being exp of the mean log-probability of its tokens. Null without answers.</summary>
    /// <param name="clusters">For each answer, a number that answers of one meaning have in common.</param>
    /// <param name="meanLogProbabilities">For each answer, the mean log-probability of its tokens, in nats; finite.</param>
    /// <remarks>Farquhar et al. 2024, Nature 630, as their code computes it.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static SemanticEntropy? Likelihood(IReadOnlyList<int> clusters, IReadOnlyList<double> meanLogProbabilities)
    {
        Check(clusters, meanLogProbabilities);
        if (clusters.Count == 0)
        {
            return null;
        }

        double most = meanLogProbabilities.Max();
        double[] weights = [.. meanLogProbabilities.Select(mean => Math.Exp(mean - most))];
        double all = weights.Sum();
        double nats = clusters.Zip(weights).GroupBy(pair => pair.First, pair => pair.Second).Select(group => group.Sum() / all).Sum(p => p > 0 ? -p * Math.Log(p) : 0);
        nats = Math.Max(0, nats);
        return new SemanticEntropy(nats, clusters.Count == 1 ? 0 : Math.Min(1, nats / Math.Log(clusters.Count)));
    }

    /// <summary>Naive entropy: the mean surprise of a token over the answers, whatever they mean, in nats; null without answers.</summary>
    /// <param name="meanLogProbabilities">For each answer, the mean log-probability of its tokens, in nats.</param>
    public static double? Naive(IReadOnlyList<double> meanLogProbabilities)
    {
        ArgumentNullException.ThrowIfNull(meanLogProbabilities);
        return meanLogProbabilities.Count == 0 ? null : Math.Abs(meanLogProbabilities.Average());
    }

    private static void Check(IReadOnlyList<int> clusters, IReadOnlyList<double> meanLogProbabilities)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(meanLogProbabilities);
        if (clusters.Count != meanLogProbabilities.Count)
        {
            throw new ArgumentException($"There are {clusters.Count} answers but {meanLogProbabilities.Count} log-probabilities.", nameof(meanLogProbabilities));
        }
    }
}
