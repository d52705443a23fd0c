using System.Text;

namespace LlmQuest.Inference.Metrics;

/// <summary>chrF2 of one sentence, 0 to 100: shared runs of 1 to 6 characters, white space left out, recall counting twice.</summary>
/// <remarks>Popović 2015, as sacrebleu computes it; of several references the best counts.</remarks>
public static class ChrF
{
    private const int LargestOrder = 6;
    private const double Factor = 4;

    /// <summary>chrF2 of a prediction.</summary>
    /// <param name="prediction">The answer.</param>
    /// <param name="references">Right answers, at least one.</param>
    /// <exception cref="ArgumentException">There is no reference.</exception>
    public static double Sentence(string prediction, IReadOnlyList<string> references)
        => SquadMetrics.Best(references, reference => Score(Characters(prediction), Characters(reference)));

    private static double Score(string[] predicted, string[] expected)
    {
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int n = 1; n <= LargestOrder && predicted.Length >= n && expected.Length >= n; n++)
        {
            double shared = NGrams.Shared(NGrams.Count(predicted, n), NGrams.Count(expected, n));
            precision += shared / (predicted.Length - n + 1);
            recall += shared / (expected.Length - n + 1);
            orders++;
        }

        return precision + recall == 0 ? 0 : 100 * (1 + Factor) * precision * recall / ((Factor * precision) + recall) / orders;
    }

    private static string[] Characters(string text) => [.. text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).Select(rune => rune.ToString())];
}
