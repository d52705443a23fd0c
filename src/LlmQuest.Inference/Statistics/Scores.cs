using System.Globalization;

namespace LlmQuest.Inference.Statistics;

/// <summary>How good scores and probabilities of a yes-or-no question were.</summary>
public static class Scores
{
    /// <summary>Area under the ROC curve: how often a positive item scores above a negative one, ties counting half; null when a class is missing.</summary>
    /// <param name="positive">Whether each item is positive.</param>
    /// <param name="scores">One score for each; infinite ones are allowed.</param>
    /// <exception cref="ArgumentException">The lengths differ or a score is not a number.</exception>
    public static double? RocArea(IReadOnlyList<bool> positive, IReadOnlyList<double> scores)
    {
        Check(positive, scores);
        if (scores.Any(double.IsNaN))
        {
            throw new ArgumentException("A score is not a number.", nameof(scores));
        }

        int[] order = [.. Enumerable.Range(0, scores.Count).OrderBy(i => scores[i])];
        double wins = 0;
        long negativesBelow = 0;
        long positives = 0;
        for (int start = 0, end; start < order.Length; start = end)
        {
            int positivesHere = 0;
            for (end = start; end < order.Length && scores[order[end]].Equals(scores[order[start]]); end++)
            {
                positivesHere += positive[order[end]] ? 1 : 0;
            }

            int negativesHere = end - start - positivesHere;
            wins += positivesHere * (negativesBelow + (negativesHere / 2.0));
            negativesBelow += negativesHere;
            positives += positivesHere;
        }

        return positives > 0 && negativesBelow > 0 ? wins / ((double)positives * negativesBelow) : null;
    }

    /// <summary>Brier score: mean squared distance of the probability of the positive class from the truth; null without items.</summary>
    /// <param name="positive">Whether each item is positive.</param>
    /// <param name="probabilities">Probability, for each, that it is.</param>
    /// <remarks>Brier 1950, the form with one term.</remarks>
    /// <exception cref="ArgumentException">The lengths differ or a probability is outside [0, 1].</exception>
    public static double? Brier(IReadOnlyList<bool> positive, IReadOnlyList<double> probabilities)
    {
        CheckProbabilities(positive, probabilities);
        return probabilities.Count == 0 ? null : positive.Zip(probabilities, (truth, p) => Math.Pow(p - (truth ? 1 : 0), 2)).Average();
    }

    /// <summary>Expected calibration error of the predicted class in ten equal bins closed at the right; null without items.</summary>
    /// <param name="positive">Whether each item is positive.</param>
    /// <param name="probabilities">Probability, for each, that it is.</param>
    /// <remarks>Guo et al. 2017, arXiv:1706.04599. At one half the positive class is predicted.</remarks>
    /// <exception cref="ArgumentException">The lengths differ or a probability is outside [0, 1].</exception>
    public static double? CalibrationError(IReadOnlyList<bool> positive, IReadOnlyList<double> probabilities)
    {
        CheckProbabilities(positive, probabilities);
        if (probabilities.Count == 0)
        {
            return null;
        }

        double[] gaps = new double[10];
        for (int i = 0; i < probabilities.Count; i++)
        {
            bool predicted = probabilities[i] >= 0.5;
            double confidence = predicted ? probabilities[i] : 1 - probabilities[i];
            int bin = Math.Clamp((int)Math.Ceiling(confidence * 10) - 1, 0, 9);
            gaps[bin] += (predicted == positive[i] ? 1 : 0) - confidence;
        }

        return gaps.Sum(Math.Abs) / probabilities.Count;
    }

    private static void Check(IReadOnlyList<bool> positive, IReadOnlyList<double> scores)
    {
        ArgumentNullException.ThrowIfNull(positive);
        ArgumentNullException.ThrowIfNull(scores);
        if (positive.Count != scores.Count)
        {
            throw new ArgumentException($"There are {positive.Count} items but {scores.Count} scores.", nameof(scores));
        }
    }

    private static void CheckProbabilities(IReadOnlyList<bool> positive, IReadOnlyList<double> probabilities)
    {
        Check(positive, probabilities);
        foreach (double p in probabilities)
        {
            if (p is not (>= 0 and <= 1))
            {
                throw new ArgumentException($"{p.ToString(CultureInfo.InvariantCulture)} is not a probability.", nameof(probabilities));
            }
        }
    }
}
