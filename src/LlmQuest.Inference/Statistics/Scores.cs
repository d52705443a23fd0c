namespace LlmQuest.Inference.Statistics;

/// <summary>How good scores and probabilities of a yes-or-no question were.</summary>
public static class Scores
{
    /// <summary>Area under the ROC curve: how often a positive item scores above a negative one, ties counting half; null when a class is missing.</summary>
    /// <param name="positive">Whether each item is positive.</param>
    /// <param name="scores">One score for each.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? RocArea(IReadOnlyList<bool> positive, IReadOnlyList<double> scores)
    {
        Check(positive, scores);
        double wins = 0;
        double pairs = 0;
        for (int i = 0; i < scores.Count; i++)
        {
            for (int j = 0; positive[i] && j < scores.Count; j++)
            {
                pairs += positive[j] ? 0 : 1;
                wins += positive[j] || scores[i] < scores[j] ? 0 : scores[i] > scores[j] ? 1 : 0.5;
            }
        }

        return pairs > 0 ? wins / pairs : null;
    }

    /// <summary>Brier score: mean squared distance of the probability of the positive class from the truth; null without items.</summary>
    /// <param name="positive">Whether each item is positive.</param>
    /// <param name="probabilities">Probability, for each, that it is.</param>
    /// <remarks>Brier 1950, the form with one term.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? Brier(IReadOnlyList<bool> positive, IReadOnlyList<double> probabilities)
    {
        Check(positive, probabilities);
        return probabilities.Count == 0 ? null : positive.Zip(probabilities, (truth, p) => Math.Pow(p - (truth ? 1 : 0), 2)).Average();
    }

    /// <summary>Expected calibration error of the predicted class in ten equal bins closed at the right; null without items.</summary>
    /// <param name="positive">Whether each item is positive.</param>
    /// <param name="probabilities">Probability, for each, that it is.</param>
    /// <remarks>Guo et al. 2017, arXiv:1706.04599. At one half the positive class is predicted.</remarks>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double? CalibrationError(IReadOnlyList<bool> positive, IReadOnlyList<double> probabilities)
    {
        Check(positive, probabilities);
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
}
