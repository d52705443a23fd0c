using System.Text.RegularExpressions;

namespace LlmQuest.Inference.Metrics;

/// <summary>Multinomial naive Bayes over word counts: the traditional classifier, whose every weight can be read.</summary>
/// <remarks>As scikit-learn's CountVectorizer (lower case, words of two or more characters) with MultinomialNB, alpha 1.</remarks>
public sealed partial class NaiveBayes
{
    private readonly SortedDictionary<string, double> _priors = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyDictionary<string, double>> _words = new(StringComparer.Ordinal);

    /// <summary>Counts the training texts.</summary>
    /// <param name="training">Texts with their labels, of two labels or more.</param>
    /// <exception cref="ArgumentException">There are fewer than two labels, or no words.</exception>
    public NaiveBayes(IReadOnlyList<(string Text, string Label)> training)
    {
        string[] vocabulary = [.. training.SelectMany(example => Words(example.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ILookup<string, string> byLabel = training.ToLookup(example => example.Label, example => example.Text, StringComparer.Ordinal);
        if (byLabel.Count < 2 || vocabulary.Length == 0)
        {
            throw new ArgumentException("A classifier needs texts with words for at least two labels.", nameof(training));
        }

        foreach (IGrouping<string, string> label in byLabel)
        {
            Dictionary<string, int> counts = NGrams.Count([.. label.SelectMany(Words)], 1);
            double all = counts.Values.Sum() + vocabulary.Length;
            _priors[label.Key] = Math.Log((double)label.Count() / training.Count);
            _words[label.Key] = vocabulary.ToDictionary(word => word, word => Math.Log((counts.GetValueOrDefault(word) + 1) / all), StringComparer.Ordinal);
        }

        Vocabulary = vocabulary;
    }

    /// <summary>The labels, in order.</summary>
    public IReadOnlyCollection<string> Labels => _priors.Keys;

    /// <summary>The words it learned, in order.</summary>
    public IReadOnlyList<string> Vocabulary { get; }

    /// <summary>What a label gives to a word: the natural logarithm of its probability under the label.</summary>
    /// <param name="label">One of <see cref="Labels"/>.</param>
    /// <param name="word">One of <see cref="Vocabulary"/>.</param>
    /// <exception cref="KeyNotFoundException">It never saw the label or the word.</exception>
    public double Weight(string label, string word) => _words[label][word];

    /// <summary>The words of a text that it learned, in their order.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyList<string> Known(string text) => [.. Words(text).Where(_words.Values.First().ContainsKey)];

    /// <summary>Probability of every label; words it never saw are passed over.</summary>
    /// <param name="text">Any text.</param>
    public IReadOnlyDictionary<string, double> Probabilities(string text)
    {
        IReadOnlyList<string> known = Known(text);
        var scores = _priors.ToDictionary(prior => prior.Key, prior => prior.Value + known.Sum(word => _words[prior.Key][word]), StringComparer.Ordinal);
        double most = scores.Values.Max();
        double sum = scores.Values.Sum(score => Math.Exp(score - most));
        return scores.ToDictionary(score => score.Key, score => Math.Exp(score.Value - most) / sum, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Words(string text) => TwoOrMore().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"\b\w\w+\b", RegexOptions.CultureInvariant)]
    private static partial Regex TwoOrMore();
}
