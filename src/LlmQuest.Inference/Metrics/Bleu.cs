namespace LlmQuest.Inference.Metrics;

/// <summary>BLEU of one sentence, 0 to 100.</summary>
/// <remarks>Papineni et al. 2002, as sacrebleu's <c>sentence_bleu</c>: 13a tokens, exponential smoothing, effective order, closest reference length.</remarks>
public static class Bleu
{
    private const int LargestOrder = 4;

    /// <summary>BLEU of a prediction.</summary>
    /// <param name="prediction">The answer.</param>
    /// <param name="references">Right answers, at least one.</param>
    /// <returns>0 to 100; 0 when no word is shared.</returns>
    /// <exception cref="ArgumentException">There is no reference.</exception>
    public static double Sentence(string prediction, IReadOnlyList<string> references)
    {
        if (references.Count == 0)
        {
            throw new ArgumentException("A metric needs at least one reference.", nameof(references));
        }

        string[] predicted = Tokens13A.Split(prediction);
        string[][] expected = [.. references.Select(Tokens13A.Split)];
        int[] correct = [.. Enumerable.Range(1, LargestOrder).Select(n => Correct(predicted, expected, n))];
        if (correct.All(count => count == 0))
        {
            return 0;
        }

        double smoothing = 1;
        double logs = 0;
        int order = 0;
        for (int n = 1; n <= LargestOrder && predicted.Length >= n; n++)
        {
            int total = predicted.Length - n + 1;
            order = n;
            smoothing = correct[n - 1] == 0 ? smoothing * 2 : smoothing;
            logs += Math.Log(correct[n - 1] == 0 ? 1 / (smoothing * total) : (double)correct[n - 1] / total);
        }

        return 100 * Brevity(predicted.Length, expected) * Math.Exp(logs / order);
    }

    private static double Brevity(int length, string[][] expected)
    {
        int closest = expected.Select(reference => reference.Length).OrderBy(other => Math.Abs(other - length)).ThenBy(other => other).First();
        return length < closest ? Math.Exp(1 - ((double)closest / length)) : 1;
    }

    private static int Correct(string[] predicted, string[][] expected, int n)
    {
        Dictionary<string, int>[] references = [.. expected.Select(reference => NGrams.Count(reference, n))];
        return NGrams.Count(predicted, n).Sum(pair => Math.Min(pair.Value, references.Max(counts => counts.GetValueOrDefault(pair.Key))));
    }
}
