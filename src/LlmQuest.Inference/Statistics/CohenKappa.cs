namespace LlmQuest.Inference.Statistics;

/// <summary>How far two judges agree beyond what guessing with their own habits would give.</summary>
/// <param name="Agreement">Share of the cases in which both say the same.</param>
/// <param name="Chance">Share in which they would by chance: the sum over the labels of the product of how often each gives it.</param>
public sealed record CohenKappa(double Agreement, double Chance)
{
    /// <summary>1 is full agreement, 0 that of chance, less is worse than chance; null where chance alone agrees fully.</summary>
    public double? Kappa => Chance < 1 ? (Agreement - Chance) / (1 - Chance) : null;

    /// <summary>Compares the labels that two judges gave to the same cases; null without cases.</summary>
    /// <param name="first">Labels of one judge.</param>
    /// <param name="second">Labels of the other, in the same order.</param>
    /// <remarks>Cohen 1960, Educational and Psychological Measurement 20(1).</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static CohenKappa? Of(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"One judge has {first.Count} labels, the other {second.Count}.", nameof(second));
        }

        if (first.Count == 0)
        {
            return null;
        }

        double n = first.Count;
        Dictionary<string, int> others = second.CountBy(label => label, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        double chance = first.CountBy(label => label, StringComparer.Ordinal).Sum(label => label.Value / n * (others.GetValueOrDefault(label.Key) / n));
        return new CohenKappa(first.Zip(second).Count(pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal)) / n, chance);
    }
}
