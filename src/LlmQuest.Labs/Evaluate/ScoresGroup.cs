using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>How good scores of a yes-or-no question are.</summary>
internal static class ScoresGroup
{
    private const int MostCases = 100_000;

    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        ImmutableArray<LabValue> labels = parameters["labels"].Items!.Value;
        int scores = parameters["scores"].Items!.Value.Length;
        int odd = labels.ToList().FindIndex(label => label is not ({ Truth: not null } or { Number: 0 or 1 }));
        return labels.Length != scores ? $"labels has {labels.Length} entries and scores {scores}: give one of each for every case."
            : scores is 0 or > MostCases ? $"There are 1 to {MostCases} cases, and this is {scores}."
            : odd >= 0 ? $"Label {odd + 1} is neither true nor false, 1 nor 0: it says whether the case is so."
            : labels.Select(IsSo).Distinct().Count() == 1 && parameters["scores"].Items!.Value.Any(score => score.Number is not (>= 0 and <= 1)) ? "All labels are the same and the scores are no probabilities: there is nothing to measure; give cases of both kinds, or scores from 0 to 1."
            : null;
    }

    public static void Tell(Telling telling, CancellationToken stop)
    {
        bool[] labels = [.. telling.Parameters["labels"].Items!.Value.Select(IsSo)];
        double[] scores = [.. telling.Parameters["scores"].Items!.Value.Select(score => score.Number!.Value)];
        if (Scores.RocArea(labels, scores) is { } area)
        {
            telling.Fact("auroc", LabValue.Of(area));
            Resampled.Tell(telling, "auroc", labels.Length, drawn => Scores.RocArea([.. drawn.Select(i => labels[i])], [.. drawn.Select(i => scores[i])]), stop);
        }

        if (Array.TrueForAll(scores, score => score is >= 0 and <= 1))
        {
            telling.Fact("brier", ModelExperiment.Number(Scores.Brier(labels, scores)));
            telling.Fact("ece", ModelExperiment.Number(Scores.CalibrationError(labels, scores)));
        }
    }

    private static bool IsSo(LabValue label) => label.Truth ?? label.Number == 1;
}
