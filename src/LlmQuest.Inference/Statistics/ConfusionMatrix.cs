namespace LlmQuest.Inference.Statistics;

/// <summary>How often each label was given for items of each true label.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[] _counts;
    private readonly int _labels;

    /// <param name="labels">The labels, each once; they number rows and columns.</param>
    /// <param name="truth">The true label of each item.</param>
    /// <param name="predicted">The label given to each; null or a text that is no label is an answer that cannot be used, and counts as wrong.</param>
    /// <exception cref="ArgumentException">There is no label or one twice, the lengths differ, or a true label is not among the labels.</exception>
    public ConfusionMatrix(IReadOnlyList<string> labels, IReadOnlyList<string> truth, IReadOnlyList<string?> predicted)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(predicted);
        Dictionary<string, int> numbers = Number(labels);
        if (truth.Count != predicted.Count)
        {
            throw new ArgumentException($"There are {truth.Count} items but {predicted.Count} predictions.", nameof(predicted));
        }

        _labels = labels.Count;
        _counts = new int[_labels * (_labels + 1)];
        Items = truth.Count;
        for (int i = 0; i < truth.Count; i++)
        {
            if (!numbers.TryGetValue(truth[i], out int row))
            {
                throw new ArgumentException($"The true label '{truth[i]}' is not among the labels.", nameof(truth));
            }

            int column = predicted[i] is { } given ? numbers.GetValueOrDefault(given, _labels) : _labels;
            _counts[(row * (_labels + 1)) + column]++;
        }
    }

    /// <summary>Items counted.</summary>
    public int Items { get; }

    /// <summary>Items whose answer was no label.</summary>
    public int Unusable => Enumerable.Range(0, _labels).Sum(row => At(row, _labels));

    /// <summary>Share of the items that got their true label, unusable answers among the wrong; null without items.</summary>
    public double? Accuracy => Items == 0 ? null : (double)Enumerable.Range(0, _labels).Sum(label => At(label, label)) / Items;

    /// <summary>Mean over the labels of F1, the harmonic mean of precision and recall; null without items.</summary>
    /// <remarks>As scikit-learn's f1_score, macro average: a label neither true nor given anywhere has F1 zero.</remarks>
    public double? MacroF1 => Items == 0 ? null : Enumerable.Range(0, _labels).Average(F1);

    /// <summary>Items of one true label that got one label.</summary>
    /// <param name="truth">Number of the true label, from 0.</param>
    /// <param name="predicted">Number of the label given, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such label.</exception>
    public int this[int truth, int predicted]
    {
        get
        {
            Check(truth, nameof(truth));
            Check(predicted, nameof(predicted));
            return At(truth, predicted);
        }
    }

    private static Dictionary<string, int> Number(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (string label in labels)
        {
            if (!numbers.TryAdd(label, numbers.Count))
            {
                throw new ArgumentException($"The label '{label}' is there twice.", nameof(labels));
            }
        }

        return numbers.Count > 0 ? numbers : throw new ArgumentException("At least one label is needed.", nameof(labels));
    }

    private double F1(int label)
    {
        int right = At(label, label);
        int given = Enumerable.Range(0, _labels).Sum(row => At(row, label));
        int there = Enumerable.Range(0, _labels + 1).Sum(column => At(label, column));
        return right == 0 ? 0 : 2.0 * right / (given + there);
    }

    private int At(int row, int column) => _counts[(row * (_labels + 1)) + column];

    private void Check(int label, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, _labels, name);
    }
}
