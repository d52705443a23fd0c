using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Generate;

/// <summary>Makes the record of a generation.</summary>
internal static class ExperimentOf
{
    // A ten-thousandth of a bit is less than anybody sees, and a journal keeps every token of every answer.
    private const int Decimals = 4;

    public static Experiment Generation(ImmutableSortedDictionary<string, LabValue> parameters, GenerationResult result, ReadyModel model)
    {
        string[] texts = [.. result.Samples.Select(sample => sample.Text)];
        SampleResult[] begun = BegunSamples.Of(result.Samples);
        return ModelExperiment.Of(
            GenerateLab.Name,
            parameters,
            [
                ("texts", LabValue.Of([.. texts])),
                ("finish_reasons", LabValue.Of([.. result.Samples.Select(sample => FinishReasons.NameOf(sample.FinishReason))])),
                ("token_ids", PerSample(result, sample => sample.TokenIds.Select(id => (double)id))),
                ("surprisal_bits", PerSample(result, sample => sample.SurprisalBits.Select(bits => Math.Round(bits, Decimals)))),
                ("prompt_tokens", LabValue.Of(result.PromptTokens)),
                ("tokens", LabValue.Of(result.Tokens)),
                ("seed", parameters["seed"]),
                ("distinct", BegunSamples.Distinct(begun)),
                ("tokens_per_second", ModelExperiment.Number(result.TokensPerSecond)),
                ("first_divergence", ModelExperiment.Number(Divergence.MeanFirst(begun))),
            ],
            model);
    }

    /// <summary>Where the time of some generations went, in seconds.</summary>
    public static ImmutableSortedDictionary<string, double> Timings(IReadOnlyCollection<GenerationResult> results) => ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, results.Count == 0 ? [] : new[]
    {
        KeyValuePair.Create("generation_seconds", results.Sum(result => result.TotalTime.TotalSeconds)),
        KeyValuePair.Create("native_seconds", results.Sum(result => result.NativeTime.TotalSeconds)),
        KeyValuePair.Create("writing_seconds", results.Sum(result => result.WritingTime.TotalSeconds)),
        KeyValuePair.Create("waiting_seconds", results.Sum(result => result.WaitingTime.TotalSeconds)),
    });

    /// <summary>The numbers of every step of some samples.</summary>
    public static ExperimentSteps Steps(IEnumerable<SampleResult> samples)
        => ExperimentSteps.Of([.. samples.Select(sample => (IReadOnlyList<StepNumbers>)[.. sample.Figures.Select(one => new StepNumbers(one.SurprisalBits, one.EntropyBits, one.Rank))])]);

    private static LabValue PerSample(GenerationResult result, Func<SampleResult, IEnumerable<double>> numbers)
        => LabValue.List(result.Samples.Select(sample => LabValue.Numbers(numbers(sample))));
}
