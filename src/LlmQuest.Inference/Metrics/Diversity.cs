namespace LlmQuest.Inference.Metrics;

/// <summary>How different several texts are.</summary>
public static class Diversity
{
    /// <summary>Distinct-n: different runs of n words over all of them, all texts together, words split at spaces.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="n">Words in a run, at least 1.</param>
    /// <returns>0 to 1, or null when no text has n words.</returns>
    /// <remarks>Li et al. 2016, arXiv:1510.03055.</remarks>
    public static double? Distinct(IReadOnlyList<string> texts, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        Dictionary<string, int>[] counts = [.. texts.Select(text => NGrams.Count(text.Split(' ', StringSplitOptions.RemoveEmptyEntries), n))];
        int all = counts.Sum(count => count.Values.Sum());
        return all == 0 ? null : (double)counts.SelectMany(count => count.Keys).Distinct(StringComparer.Ordinal).Count() / all;
    }

    /// <summary>Self-BLEU: mean BLEU of each text against all others; 100 when all are the same.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="cancellationToken">Stops between two texts.</param>
    /// <returns>0 to 100, or null for fewer than two texts.</returns>
    /// <remarks>Zhu et al. 2018, arXiv:1802.01886.</remarks>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static double? SelfBleu(IReadOnlyList<string> texts, CancellationToken cancellationToken = default)
        => texts.Count < 2 ? null : texts.Select((text, i) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Bleu.Sentence(text, [.. texts.Where((_, other) => other != i)]);
        }).Average();
}
