namespace LlmQuest.Inference.Metrics;

/// <summary>Counts runs of n tokens.</summary>
internal static class NGrams
{
    private const string Between = "\u001f";

    /// <summary>How often each run of <paramref name="n"/> tokens is there.</summary>
    public static Dictionary<string, int> Count(IReadOnlyList<string> tokens, int n)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = 0; at + n <= tokens.Count; at++)
        {
            string run = string.Join(Between, tokens.Skip(at).Take(n));
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return counts;
    }

    /// <summary>How many runs two counts share.</summary>
    public static int Shared(Dictionary<string, int> left, Dictionary<string, int> right)
        => left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));

    /// <summary>Harmonic mean of precision and recall, 0 when nothing is shared.</summary>
    public static double F1(double shared, double predicted, double expected)
        => shared == 0 ? 0 : 2 * shared / (predicted + expected);
}
