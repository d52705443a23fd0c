using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Metrics;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.SamplingGrid;

/// <summary>What a grid says of one of its rows.</summary>
internal static class GridRow
{
    public static LabValue Of(double temperature, IReadOnlyList<SampleResult> samples)
    {
        string[] texts = [.. samples.Select(sample => sample.Text)];
        SampleResult[] begun = BegunSamples.Of(samples);
        string[] written = [.. begun.Select(sample => sample.Text)];
        double[] surprisal = [.. samples.SelectMany(sample => sample.SurprisalBits)];
        (string Name, LabValue? Value)[] fields =
        [
            ("temperature", LabValue.Of(temperature)),
            ("texts", LabValue.Of([.. texts])),
            ("token_ids", LabValue.List(samples.Select(sample => LabValue.Numbers(sample.TokenIds.Select(id => (double)id))))),
            ("distinct", BegunSamples.Distinct(begun)),
            ("distinct_1", ModelExperiment.Number(Diversity.Distinct(written, 1))),
            ("distinct_2", ModelExperiment.Number(Diversity.Distinct(written, 2))),
            ("first_divergence", ModelExperiment.Number(Divergence.MeanFirst(begun))),
            ("mean_surprisal_bits", ModelExperiment.Number(surprisal.Length == 0 ? null : surprisal.Average())),
        ];
        return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
    }
}
