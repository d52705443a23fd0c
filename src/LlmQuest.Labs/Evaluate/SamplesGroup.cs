using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Metrics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>How different several texts are.</summary>
internal static class SamplesGroup
{
    private const int MostSamples = 200;

    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        ImmutableArray<string> samples = parameters["samples"].Texts!.Value;
        return samples.Length is 0 or > MostSamples ? $"samples has 1 to {MostSamples} texts, and this list has {samples.Length}: every one is compared with all others."
            : Lengths.ProblemOf("samples", samples);
    }

    public static void Tell(Telling telling, CancellationToken stop)
    {
        ImmutableArray<string> samples = telling.Parameters["samples"].Texts!.Value;
        telling.Fact("distinct_1", ModelExperiment.Number(Diversity.Distinct(samples, 1)));
        telling.Fact("distinct_2", ModelExperiment.Number(Diversity.Distinct(samples, 2)));
        telling.Fact("distinct_3", ModelExperiment.Number(Diversity.Distinct(samples, 3)));
        telling.Fact("self_bleu", ModelExperiment.Number(Diversity.SelfBleu(samples, stop)));
    }
}
