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
    /// <summary>What <see cref="Finish"/> says of an experiment that came to its end.</summary>
    public const string Done = "done";

    /// <summary>What <see cref="Finish"/> says of one that was stopped: the facts are those that had come.</summary>
    public const string Cancelled = "cancelled";

    /// <summary>Name and version of the library that computed; empty when none was needed, and in runs before it was recorded.</summary>
    public string Runtime { get; init; } = "";

    /// <summary>How it ended: <see cref="Done"/> or <see cref="Cancelled"/>.</summary>
    public string Finish { get; init; } = Done;

    /// <summary>Seconds by what they were spent on, for example <c>total_seconds</c>; not part of what came out.</summary>
    public ImmutableSortedDictionary<string, double> Timings { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>The exact token ids that the model was given before it wrote, template included; empty where there was no single prompt.</summary>
    public ImmutableArray<int> PromptIds { get; init; } = [];

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
