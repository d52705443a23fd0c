using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LlmQuest.Core.Labs.Comparing;

/// <summary>Everything in which two experiments differ, apart from how long they took.</summary>
/// <param name="Surroundings">What computed: lab, model, its digest, library, device.</param>
/// <param name="Parameters">Parameters, by name.</param>
/// <param name="Facts">Facts, by name, and how it ended.</param>
/// <param name="Partings">For each text that is not the same, where it parts.</param>
public sealed record ExperimentDiff(
    ImmutableArray<ExperimentDifference> Surroundings,
    ImmutableArray<ExperimentDifference> Parameters,
    ImmutableArray<ExperimentDifference> Facts,
    ImmutableArray<TextParting> Partings)
{
    // How fast it went, at what cost and with what kept from before, is not what came out.
    private static readonly FrozenSet<string> OfTheMachine = new[] { "tokens_per_second", "seconds", "joules", "estimated", "reused_tokens", "index" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the same came out, whatever computed it.</summary>
    public bool IsSameOutcome => Facts.IsEmpty && Partings.IsEmpty;

    /// <summary>Compares two experiments.</summary>
    public static ExperimentDiff Of(Experiment left, Experiment right) => new(
        [.. Texts(("lab", left.Lab, right.Lab), ("model", left.Model, right.Model), ("model_sha256", left.ModelSha256, right.ModelSha256), ("runtime", left.Runtime, right.Runtime), ("device", left.Device, right.Device))],
        [.. Values(left.Parameters, right.Parameters)],
        [.. Values(left.Facts, right.Facts).Where(fact => !OfTheMachine.Contains(fact.Name)), .. Texts(("finish", left.Finish, right.Finish))],
        [.. PartingsOf(left, right)]);

    /// <summary>The token ids of every text, also of those in the rows of a grid.</summary>
    public static ImmutableArray<ImmutableArray<int>> TokenIdsOf(Experiment experiment)
        => experiment.Facts.GetValueOrDefault("rows")?.Items is { } rows
            ? [.. rows.SelectMany(row => row.Fields?.GetValueOrDefault("token_ids")?.Items ?? []).Select(Ids)]
            : experiment.TokenIds;

    private static ImmutableArray<int> Ids(LabValue list) => [.. (list.Items ?? []).Select(id => (int)(id.Number ?? 0))];

    private static IEnumerable<ExperimentDifference> Texts(params IEnumerable<(string Name, string Left, string Right)> pairs)
        => pairs.Where(pair => pair.Left != pair.Right).Select(pair => new ExperimentDifference(pair.Name, OrNull(pair.Left), OrNull(pair.Right)));

    private static LabValue? OrNull(string text) => text.Length == 0 ? null : LabValue.Of(text);

    private static IEnumerable<ExperimentDifference> Values(ImmutableSortedDictionary<string, LabValue> left, ImmutableSortedDictionary<string, LabValue> right)
        => left.Keys.Union(right.Keys).Order(StringComparer.Ordinal)
            .Select(name => new ExperimentDifference(name, left.GetValueOrDefault(name), right.GetValueOrDefault(name)))
            .Where(pair => !Equals(pair.Left, pair.Right));

    // What has no partner is not set beside anything.
    private static IEnumerable<TextParting> PartingsOf(Experiment left, Experiment right)
    {
        Dictionary<string, (string Text, ImmutableArray<int> Ids)> others = SamplesOf(right).ToDictionary(sample => sample.Place, sample => (sample.Text, sample.Ids), StringComparer.Ordinal);
        return SamplesOf(left)
            .Select((sample, i) => others.TryGetValue(sample.Place, out (string Text, ImmutableArray<int> Ids) other)
                ? TextParting.Of(i, sample.Text, other.Text, sample.Ids, other.Ids) is { } parting ? parting with { Place = sample.Place } : null
                : null)
            .OfType<TextParting>();
    }

    // The samples of a grid belong to their row, wherever it stands.
    private static IEnumerable<(string Place, string Text, ImmutableArray<int> Ids)> SamplesOf(Experiment experiment)
    {
        ImmutableArray<ImmutableArray<int>> ids = TokenIdsOf(experiment);
        string[] rows = [.. (experiment.Facts.GetValueOrDefault("rows")?.Items ?? [])
            .SelectMany(row => (row.Fields?.GetValueOrDefault("texts")?.Items ?? []).Select((_, i) => FormattableString.Invariant($"temperature {row.Fields!.GetValueOrDefault("temperature")}, text {i + 1}")))];
        return experiment.Texts.Select((text, i) => (
            rows.Length == experiment.Texts.Length ? rows[i] : FormattableString.Invariant($"text {i + 1}"),
            text,
            IdsAt(ids, i))).DistinctBy(sample => sample.Item1);
    }

    private static ImmutableArray<int> IdsAt(ImmutableArray<ImmutableArray<int>> ids, int index) => index < ids.Length ? ids[index] : [];
}
