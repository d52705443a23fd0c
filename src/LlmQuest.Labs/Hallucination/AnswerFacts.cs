using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Statistics;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Hallucination;

/// <summary>What is said of the answers to one question.</summary>
internal static class AnswerFacts
{
    /// <summary>Tells what the groups say.</summary>
    /// <param name="telling">Takes the facts.</param>
    /// <param name="texts">The answers.</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="meanLogProbabilities">For each, the mean log-probability of its tokens in nats; null where one has none.</param>
    public static void Tell(Telling telling, IReadOnlyList<string> texts, ImmutableArray<int> groups, IReadOnlyList<double>? meanLogProbabilities)
    {
        SemanticEntropy? discrete = SemanticEntropy.Discrete(groups);
        telling.Fact("clusters", Clusters(groups));
        telling.Fact("entropy_bits", Bits(discrete?.Nats));
        telling.Fact("entropy_normalised", ModelExperiment.Number(discrete?.Normalised));
        if (meanLogProbabilities is { } means)
        {
            telling.Fact("likelihood_entropy_bits", Bits(SemanticEntropy.Likelihood(groups, means)?.Nats));
            telling.Fact("naive_entropy_bits", Bits(SemanticEntropy.Naive(means)));
        }

        telling.Fact("abstained", LabValue.List(texts.Select(text => LabValue.Of(Abstention.Is(text)))));
        if (telling.Text("right_answer") is { Length: > 0 } right)
        {
            telling.Fact("right", LabValue.List(texts.Select(text => LabValue.Of(RightAnswer.IsIn(text, right)))));
        }
    }

    /// <summary>For each sample the mean log-probability of its tokens in nats; null where one has no token.</summary>
    public static double[]? MeanLogProbabilities(IReadOnlyList<SampleResult> samples)
        => samples.All(sample => sample.Figures.Count > 0) ? [.. samples.Select(sample => -sample.SurprisalBits.Average() * Math.Log(2))] : null;

    private static LabValue Clusters(ImmutableArray<int> groups)
        => LabValue.List(Enumerable.Range(0, groups.Length).GroupBy(place => groups[place]).OrderBy(group => group.Key).Select(group => LabValue.Numbers(group.Select(place => (double)place))));

    private static LabValue? Bits(double? nats) => ModelExperiment.Number(nats / Math.Log(2));
}
