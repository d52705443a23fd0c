using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LlmQuest.Core.Labs;

/// <summary>One execution in a lab, as it is recorded in the journal.</summary>
/// <param name="Lab">Name of the lab, for example <c>generate</c>.</param>
/// <param name="Parameters">Every parameter with the value used, defaults filled in, by name.</param>
/// <param name="Facts">What came out, by name; a fact that does not apply is absent.</param>
/// <param name="Model">Id of the model that answered; empty when none was needed.</param>
/// <param name="ModelSha256">Lower-case hexadecimal SHA-256 of the model file.</param>
/// <param name="Device">The device that was really used.</param>
[JsonConverter(typeof(ExperimentJson))]
public sealed record Experiment(
    string Lab,
    ImmutableSortedDictionary<string, LabValue> Parameters,
    ImmutableSortedDictionary<string, LabValue> Facts,
    string Model,
    string ModelSha256,
    string Device)
{
    /// <summary>The texts that came out, one per sample, in order; empty for a lab that writes none.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Texts => TextsOf("texts");

    /// <summary>Why each sample ended: <c>end</c>, <c>length</c>, <c>stop</c> or <c>cancelled</c>.</summary>
    [JsonIgnore]
    public ImmutableArray<string> FinishReasons => TextsOf("finish_reasons");

    /// <summary>Token ids of each sample, in order.</summary>
    [JsonIgnore]
    public ImmutableArray<ImmutableArray<int>> TokenIds
        => [.. (Facts.GetValueOrDefault("token_ids")?.Items ?? []).Select(ids => (ids.Items ?? []).Select(id => (int)(id.Number ?? 0)).ToImmutableArray())];

    /// <summary>A fact that is a number, or null.</summary>
    /// <param name="name">Its name.</param>
    public double? Number(string name) => Facts.GetValueOrDefault(name)?.Number;

    private ImmutableArray<string> TextsOf(string fact) => Facts.GetValueOrDefault(fact)?.Texts ?? [];
}
