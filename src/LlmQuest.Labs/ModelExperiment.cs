using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs;

/// <summary>Makes the record of an experiment.</summary>
internal static class ModelExperiment
{
    /// <summary>The record with the model that answered.</summary>
    /// <param name="lab">Name of the lab.</param>
    /// <param name="parameters">Every parameter.</param>
    /// <param name="facts">What came out; a null is a fact that does not apply.</param>
    /// <param name="model">The model; null when none was needed.</param>
    public static Experiment Of(string lab, ImmutableSortedDictionary<string, LabValue> parameters, IEnumerable<(string Name, LabValue? Value)> facts, ReadyModel? model) => new(
        lab,
        parameters,
        facts.Where(fact => fact.Value is not null).ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Value!, StringComparer.Ordinal),
        model?.Identity.Id ?? "",
        model?.Identity.Sha256 ?? "",
        model is null ? "" : DeviceNames.Short(model.Model.Device))
    {
        Runtime = model?.RuntimeName ?? "",
    };

    /// <summary>A number that may be missing.</summary>
    public static LabValue? Number(double? number) => number is { } there && double.IsFinite(there) ? LabValue.Of(there) : null;
}
