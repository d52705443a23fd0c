using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Evaluate;

/// <summary>Parameters that belong together, and what is worked out of them without a model.</summary>
/// <param name="Needed">Parameters that must all be there.</param>
/// <param name="OneOf">Parameters of which at least one must be there; empty where there is nothing to choose.</param>
/// <param name="Check">What is wrong with their values, in one sentence.</param>
/// <param name="Tell">Works the facts out and tells them.</param>
internal sealed record MetricGroup(
    ImmutableArray<string> Needed,
    ImmutableArray<string> OneOf,
    Func<ImmutableSortedDictionary<string, LabValue>, string?> Check,
    Action<Telling, CancellationToken> Tell)
{
    /// <summary>Whether any of its parameters is there.</summary>
    public bool IsGiven(ImmutableSortedDictionary<string, LabValue> parameters) => Needed.Concat(OneOf).Any(parameters.ContainsKey);

    /// <summary>What is missing or wrong, in one sentence; null when nothing is.</summary>
    public string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (Needed.FirstOrDefault(name => !parameters.ContainsKey(name)) is { } missing)
        {
            return $"{Needed.Concat(OneOf).First(parameters.ContainsKey)} needs {missing} beside it: set that, too.";
        }

        return !OneOf.IsEmpty && !OneOf.Any(parameters.ContainsKey)
            ? $"{Needed[0]} is held against {string.Join(" or ", OneOf)}: set one of them, too."
            : Check(parameters);
    }
}
