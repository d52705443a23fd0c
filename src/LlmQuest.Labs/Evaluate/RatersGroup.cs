using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>How far two judges agree.</summary>
internal static class RatersGroup
{
    private const int MostCases = 100_000;

    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        int first = parameters["rater_a"].Texts!.Value.Length;
        int second = parameters["rater_b"].Texts!.Value.Length;
        return first != second ? $"rater_a has {first} labels and rater_b {second}: give one of each for every case."
            : first is 0 or > MostCases ? $"There are 1 to {MostCases} cases, and this is {first}." : null;
    }

    public static void Tell(Telling telling, CancellationToken stop)
    {
        ImmutableArray<string> first = telling.Parameters["rater_a"].Texts!.Value;
        ImmutableArray<string> second = telling.Parameters["rater_b"].Texts!.Value;
        CohenKappa kappa = CohenKappa.Of(first, second)!;
        telling.Fact("agreement", LabValue.Of(kappa.Agreement));
        telling.Fact("chance_agreement", LabValue.Of(kappa.Chance));
        telling.Fact("kappa", ModelExperiment.Number(kappa.Kappa));
        if (kappa.Kappa is not null)
        {
            Resampled.Tell(telling, "kappa", first.Length, drawn => CohenKappa.Of([.. drawn.Select(i => first[i])], [.. drawn.Select(i => second[i])])!.Kappa, stop);
        }
    }
}
