using System.Collections.Immutable;

namespace LlmQuest.Core.Labs;

/// <summary>One execution in a lab, as it is recorded in the journal.</summary>
/// <param name="Lab">Name of the lab, for example <c>generate</c>.</param>
/// <param name="Parameters">Every parameter with the value used, defaults filled in, by name.</param>
/// <param name="Facts">What came out, by name; numbers only.</param>
/// <param name="Texts">The texts that came out, one per sample, in order.</param>
/// <param name="FinishReasons">Why each sample ended: <c>end</c>, <c>length</c>, <c>stop</c> or <c>cancelled</c>.</param>
/// <param name="TokenIds">Token ids of each sample, in order.</param>
/// <param name="Model">Id of the model that answered.</param>
/// <param name="ModelSha256">Lower-case hexadecimal SHA-256 of the model file.</param>
/// <param name="Device">The device that was really used.</param>
public sealed record Experiment(
    string Lab,
    ImmutableSortedDictionary<string, LabValue> Parameters,
    ImmutableSortedDictionary<string, double> Facts,
    ImmutableArray<string> Texts,
    ImmutableArray<string> FinishReasons,
    ImmutableArray<ImmutableArray<int>> TokenIds,
    string Model,
    string ModelSha256,
    string Device);
