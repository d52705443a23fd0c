using System.Text.RegularExpressions;

namespace LlmQuest.Inference.Metrics;

/// <summary>ROUGE F-measures without stemming; of several references the best counts.</summary>
/// <remarks>Lin 2004; words as in the rouge-score package: lower case, everything but a to z and 0 to 9 separates.</remarks>
public static partial class Rouge
{
    /// <summary>ROUGE-n: shared runs of n words, 0 to 1.</summary>
    /// <param name="prediction">The answer.</param>
    /// <param name="references">Right answers, at least one.</param>
    /// <param name="n">Words in a run, at least 1.</param>
    /// <exception cref="ArgumentException">There is no reference.</exception>
    public static double N(string prediction, IReadOnlyList<string> references, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        Dictionary<string, int> predicted = NGrams.Count(Words(prediction), n);
        return SquadMetrics.Best(references, reference =>
        {
            Dictionary<string, int> expected = NGrams.Count(Words(reference), n);
            return NGrams.F1(NGrams.Shared(predicted, expected), predicted.Values.Sum(), expected.Values.Sum());
        });
    }

    /// <summary>ROUGE-L: longest common subsequence of words, 0 to 1.</summary>
    /// <param name="prediction">The answer.</param>
    /// <param name="references">Right answers, at least one.</param>
    /// <exception cref="ArgumentException">There is no reference.</exception>
    public static double L(string prediction, IReadOnlyList<string> references)
    {
        string[] predicted = Words(prediction);
        return SquadMetrics.Best(references, reference =>
        {
            string[] expected = Words(reference);
            return NGrams.F1(LongestCommon(predicted, expected), predicted.Length, expected.Length);
        });
    }

    private static int LongestCommon(string[] left, string[] right)
    {
        var row = new int[right.Length + 1];
        foreach (string word in left)
        {
            int diagonal = 0;
            for (int i = 1; i <= right.Length; i++)
            {
                int above = row[i];
                row[i] = word == right[i - 1] ? diagonal + 1 : Math.Max(above, row[i - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static string[] Words(string text) => Others().Replace(text.ToLowerInvariant(), " ").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
