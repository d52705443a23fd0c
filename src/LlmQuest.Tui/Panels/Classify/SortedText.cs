using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Tui.Panels.Classify;

/// <summary>One text and every label it was given.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Text">The text.</param>
/// <param name="Known">The right label; null where none is known.</param>
/// <param name="Scored">The label by score, or null.</param>
/// <param name="Written">The label that was written, empty where none was; null where nothing was to be written.</param>
/// <param name="Wrote">What the model wrote, or null.</param>
/// <param name="Counted">The label by counting words, or null.</param>
internal sealed record SortedText(int Number, string Text, string? Known, string? Scored, string? Written, string? Wrote, string? Counted)
{
    private const string CannotSay = "cannot say";

    /// <summary>For each label its log-probability, in nats.</summary>
    public IReadOnlyDictionary<string, double> LogProbabilities { get; private init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>For each label its score after calibration, in nats; empty without one.</summary>
    public IReadOnlyDictionary<string, double> Calibrated { get; private init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>For each label the probability by counting words.</summary>
    public IReadOnlyDictionary<string, double> CountedProbabilities { get; private init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>The words that counting knew, and how much each speaks for its label, in nats.</summary>
    public IReadOnlyDictionary<string, double> Words { get; private init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>The scores that decide.</summary>
    public IReadOnlyDictionary<string, double> Scores => Calibrated.Count > 0 ? Calibrated : LogProbabilities;

    /// <summary>The label that counts: by score, or else as written.</summary>
    public string? Given => Scored ?? Written;

    /// <summary>Whether the label that counts is right; null where that is not known.</summary>
    public bool? IsRight => Known is null || Given is null ? null : Is(Given, Known) || (Given == CannotSay && !Scores.Keys.Any(label => Is(label, Known)));

    /// <summary>By how much the first label leads, in nats; null below two labels.</summary>
    public double? Lead => Scores.Count < 2 ? null : Scores.Values.OrderDescending().Take(2).Aggregate((first, second) => first - second);

    /// <summary>The share of a label among all labels: the softmax of the scores.</summary>
    public double ShareOf(string label)
    {
        double highest = Scores.Values.Max();
        return Math.Exp(Scores[label] - highest) / Scores.Values.Sum(score => Math.Exp(score - highest));
    }

    /// <summary>The texts of an experiment.</summary>
    public static IReadOnlyList<SortedText> Of(Experiment experiment)
    {
        string[] texts = Texts(experiment.Parameters.GetValueOrDefault("texts"));
        string[] expected = Texts(experiment.Parameters.GetValueOrDefault("expected"));
        string[] scored = Texts(experiment.Facts.GetValueOrDefault("predicted"));
        string[] written = Texts(experiment.Facts.GetValueOrDefault("generated"));
        string[] wrote = Texts(experiment.Facts.GetValueOrDefault("written"));
        string[] counted = Texts(experiment.Facts.GetValueOrDefault("traditional_predicted"));
        return [.. texts.Select((text, i) => new SortedText(i + 1, text, At(expected, i) is { } known && known.Trim() != "?" ? known.Trim() : null, At(scored, i), At(written, i), At(wrote, i), At(counted, i))
        {
            LogProbabilities = Numbers(experiment, "label_logprobs", i),
            Calibrated = Numbers(experiment, "scores", i),
            CountedProbabilities = Numbers(experiment, "traditional_probabilities", i),
            Words = Numbers(experiment, "traditional_words", i),
        })];
    }

    private static bool Is(string label, string other) => string.Equals(label, other, StringComparison.OrdinalIgnoreCase);

    private static string[] Texts(LabValue? list) => [.. list?.Texts ?? []];

    private static string? At(string[] labels, int index) => index < labels.Length ? labels[index] : null;

    private static Dictionary<string, double> Numbers(Experiment experiment, string fact, int index)
        => experiment.List(fact) is var all && index < all.Count && all[index].Fields is { } fields ? fields.ToDictionary(pair => pair.Key, pair => pair.Value.Number ?? 0, StringComparer.Ordinal) : [];
}
