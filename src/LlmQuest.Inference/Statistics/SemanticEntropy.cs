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
        return n == 0 ? null : new SemanticEntropy(nats, n == 1 ? 0 : nats / Math.Log(n));
    }
}
