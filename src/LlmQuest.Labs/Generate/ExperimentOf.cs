using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Generate;

/// <summary>Makes the record of a generation.</summary>
internal static class ExperimentOf
{
    public static Experiment Generation(ImmutableSortedDictionary<string, LabValue> parameters, GenerationResult result, ReadyModel model)
    {
        string[] texts = [.. result.Samples.Select(sample => sample.Text)];
        var facts = new Dictionary<string, double>
        {
            ["prompt_tokens"] = result.PromptTokens,
            ["tokens"] = result.Tokens,
            ["tokens_per_second"] = result.TokensPerSecond,
            ["distinct"] = texts.Distinct(StringComparer.Ordinal).Count(),
        };
        if (Divergence.MeanFirst(result.Samples) is { } divergence)
        {
            facts["first_divergence"] = divergence;
        }

        return new Experiment(
            GenerateLab.Name,
            parameters,
            facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. texts],
            [.. result.Samples.Select(sample => FinishReasons.NameOf(sample.FinishReason))],
            [.. result.Samples.Select(sample => sample.TokenIds.ToImmutableArray())],
            model.Identity.Id,
            model.Identity.Sha256,
            DeviceNames.Short(model.Model.Device));
    }
}
