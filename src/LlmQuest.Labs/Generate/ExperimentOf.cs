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
        var facts = new Dictionary<string, LabValue>
        {
            ["texts"] = LabValue.Of([.. texts]),
            ["finish_reasons"] = LabValue.Of([.. result.Samples.Select(sample => FinishReasons.NameOf(sample.FinishReason))]),
            ["token_ids"] = LabValue.List(result.Samples.Select(sample => LabValue.Numbers(sample.TokenIds.Select(id => (double)id)))),
            ["prompt_tokens"] = LabValue.Of(result.PromptTokens),
            ["tokens"] = LabValue.Of(result.Tokens),
            ["seed"] = parameters["seed"],
            ["distinct"] = LabValue.Of(texts.Distinct(StringComparer.Ordinal).Count()),
        };
        if (double.IsFinite(result.TokensPerSecond))
        {
            facts["tokens_per_second"] = LabValue.Of(result.TokensPerSecond);
        }

        if (Divergence.MeanFirst(result.Samples) is { } divergence)
        {
            facts["first_divergence"] = LabValue.Of(divergence);
        }

        return new Experiment(
            GenerateLab.Name,
            parameters,
            facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
            model.Identity.Id,
            model.Identity.Sha256,
            DeviceNames.Short(model.Model.Device));
    }
}
