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
        SampleResult[] begun = [.. samples.Where(IsBegun)];
        string[] written = [.. begun.Select(sample => sample.Text)];
        double[] surprisal = [.. samples.SelectMany(sample => sample.SurprisalBits)];
        (string Name, LabValue? Value)[] fields =
        [
            ("temperature", LabValue.Of(temperature)),
            ("texts", LabValue.Of([.. texts])),
            ("token_ids", LabValue.List(samples.Select(sample => LabValue.Numbers(sample.TokenIds.Select(id => (double)id))))),
            ("distinct", Distinct(begun)),
            ("distinct_1", ModelExperiment.Number(Diversity.Distinct(written, 1))),
            ("distinct_2", ModelExperiment.Number(Diversity.Distinct(written, 2))),
            ("first_divergence", ModelExperiment.Number(Divergence.MeanFirst(begun))),
            ("mean_surprisal_bits", ModelExperiment.Number(surprisal.Length == 0 ? null : surprisal.Average())),
        ];
        return LabValue.Map(fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!)));
    }

    /// <summary>How many different texts there are; null where none was begun.</summary>
    public static LabValue? Distinct(IEnumerable<SampleResult> begun)
    {
        int different = begun.Select(sample => sample.Text).Distinct(StringComparer.Ordinal).Count();
        return different == 0 ? null : LabValue.Of(different);
    }

    /// <summary>Whether a sample has a token, or came to its end without one: a stop leaves samples that were never begun.</summary>
    public static bool IsBegun(SampleResult sample) => sample.FinishReason != FinishReason.Cancelled || sample.TokenIds.Count > 0;
}
