using System.Numerics.Tensors;

namespace LlmQuest.Inference.Scoring;

/// <summary>What is computed from the log-probabilities of labels. All scores are in nats.</summary>
public static class LabelScores
{
    /// <summary>Logarithm of the sum of probabilities that are given by their logarithms: the score of a verbaliser set.</summary>
    /// <param name="logProbabilities">At least one, in nats; negative infinity is a probability of 0.</param>
    public static double Sum(ReadOnlySpan<double> logProbabilities)
    {
        double max = TensorPrimitives.Max(logProbabilities);
        if (double.IsNegativeInfinity(max))
        {
            return max;
        }

        double sum = 0;
        foreach (double logProbability in logProbabilities)
        {
            sum += Math.Exp(logProbability - max);
        }

        return max + Math.Log(sum);
    }

    /// <summary>Log-probabilities of labels as if there were no other answer: the probabilities sum to 1.</summary>
    /// <param name="logProbabilities">One per label, in nats.</param>
    public static double[] Normalise(ReadOnlySpan<double> logProbabilities)
    {
        double total = Sum(logProbabilities);
        var normal = new double[logProbabilities.Length];
        TensorPrimitives.Subtract(logProbabilities, total, normal);
        return normal;
    }

    /// <summary>Contextual calibration: divides each label's probability by what the model gives it for inputs that say nothing.</summary>
    /// <remarks>Zhao et al. 2021, arXiv:2102.09690: q ∝ p / p_cf, with p_cf the mean over content-free inputs of the normalised probabilities.</remarks>
    /// <param name="logProbabilities">One per label, in nats.</param>
    /// <param name="contentFree">At least one list of the same labels, each after a content-free text such as <c>N/A</c> or nothing.</param>
    /// <returns>Logarithms of the calibrated probabilities, which sum to 1.</returns>
    /// <exception cref="ArgumentException">There is no content-free input, or the labels differ in number.</exception>
    public static double[] Contextual(ReadOnlySpan<double> logProbabilities, IReadOnlyList<double[]> contentFree)
    {
        ThrowIfUneven(contentFree, logProbabilities.Length);
        double[][] normal = [.. contentFree.Select(row => Normalise(row))];
        var calibrated = new double[logProbabilities.Length];
        for (int label = 0; label < calibrated.Length; label++)
        {
            double prior = Sum(Column(normal, label)) - Math.Log(normal.Length);
            calibrated[label] = logProbabilities[label] - prior;
        }

        return Normalise(calibrated);
    }

    /// <summary>Batch calibration: centres each text's log-probabilities over the labels, then subtracts each label's median over the batch.</summary>
    /// <remarks>After Zhou et al. 2023, arXiv:2309.17249, with a median of logarithms, which one odd text cannot move far, for the mean of probabilities.</remarks>
    /// <param name="batch">One list per text, at least one, of the log-probabilities of the same labels in nats.</param>
    /// <returns>Scores by text and label; 0 is as likely as usual, compared with the other labels. A text alone in its batch scores 0 throughout.</returns>
    /// <exception cref="ArgumentException">The batch is empty, or the labels differ in number.</exception>
    public static double[][] Batch(IReadOnlyList<double[]> batch)
    {
        int labels = batch.Count == 0 ? 0 : batch[0].Length;
        ThrowIfUneven(batch, labels);
        double[][] centred = [.. batch.Select(Centre)];
        for (int label = 0; label < labels; label++)
        {
            double median = Median(Column(centred, label));
            foreach (double[] row in centred)
            {
                row[label] -= median;
            }
        }

        return centred;
    }

    /// <summary>The label with the highest score, or null for "cannot say".</summary>
    /// <param name="scores">One per label, in nats, at least one, calibrated or not; the first of equals wins.</param>
    /// <param name="margin">Least lead over the second; 0 always chooses.</param>
    /// <exception cref="ArgumentOutOfRangeException">The margin is negative or not a number.</exception>
    public static int? Choose(ReadOnlySpan<double> scores, double margin)
    {
        if (!(margin >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin is 0 nats or more.");
        }

        int best = TensorPrimitives.IndexOfMax(scores);
        for (int i = 0; i < scores.Length; i++)
        {
            if (i != best && scores[best] - scores[i] < margin)
            {
                return null;
            }
        }

        return best;
    }

    private static double[] Centre(double[] row)
    {
        double mean = row.Average();
        return [.. row.Select(v => v - mean)];
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    private static double[] Column(double[][] rows, int column) => [.. rows.Select(row => row[column])];

    private static void ThrowIfUneven(IReadOnlyList<double[]> rows, int labels)
    {
        if (rows.Count == 0 || labels == 0 || rows.Any(row => row.Length != labels))
        {
            throw new ArgumentException($"There must be at least one text, and every text needs a number for each of {labels} labels.", nameof(rows));
        }
    }
}
