using LlmQuest.Core.Labs;
using LlmQuest.Inference.Metrics;

namespace LlmQuest.Labs.Classify;

/// <summary>The model that only counts words, and what can be seen inside it.</summary>
internal sealed class WordCounting
{
    private const int MostWeights = 12;
    private const int MostWords = 8;
    private readonly NaiveBayes _model;

    private WordCounting(NaiveBayes model) => _model = model;

    /// <summary>Learns from examples; null where they have too few labels, or no words.</summary>
    public static WordCounting? Learn(IReadOnlyList<Example> examples)
    {
        try
        {
            return new WordCounting(new NaiveBayes([.. examples.Select(one => (one.Text, one.Label))]));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The probability of each label it learned, for each text.</summary>
    public IReadOnlyDictionary<string, double>[] Probabilities(IEnumerable<string> texts) => [.. texts.Select(_model.Probabilities)];

    /// <summary>The likeliest label; of equals the first.</summary>
    public static string Label(IReadOnlyDictionary<string, double> probabilities) => probabilities.MaxBy(one => one.Value).Key;

    /// <summary>For each label, the words that speak most for it.</summary>
    public LabValue Weights() => LabValue.Map(_model.Labels.Select(label => (
        label,
        LabValue.Map(_model.Vocabulary.Select(word => (Word: word, Lead: Lead(label, word))).Where(one => one.Lead > 0).OrderByDescending(one => one.Lead).ThenBy(one => one.Word, StringComparer.Ordinal).Take(MostWeights).Select(one => (one.Word, LabValue.Of(one.Lead)))))));

    /// <summary>The words of a text that it knew, with how much each speaks for a label.</summary>
    public LabValue Words(string text, string label) => LabValue.Map(_model.Known(text)
        .Distinct(StringComparer.Ordinal)
        .Select(word => (Word: word, Lead: Lead(label, word)))
        .OrderByDescending(one => Math.Abs(one.Lead))
        .Take(MostWords)
        .Select(one => (one.Word, LabValue.Of(one.Lead))));

    // How far a word is ahead under a label, compared with the label that comes next to it.
    private double Lead(string label, string word) => _model.Weight(label, word) - _model.Labels.Where(other => other != label).Max(other => _model.Weight(other, word));
}
