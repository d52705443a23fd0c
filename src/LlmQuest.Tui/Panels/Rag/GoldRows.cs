using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>Whether the right words were found and answered, and how much the passages gain.</summary>
internal static class GoldRows
{
    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        string gold = experiment.Setting("gold")?.Text ?? "";
        if (gold.Length == 0 || experiment.Number("hit_at_k") is not { } hit)
        {
            return [];
        }

        double mrr = experiment.Number("mrr") ?? 0;
        string rank = hit > 0 ? $"stands in passage {Read.Short(Math.Round(1 / (mrr > 0 ? mrr : 1)))} of those found" : "stands in none of the passages found";
        return
        [
            .. Prose.Of($"Right words: '{gold}' {rank}: hit@{Read.Short(experiment.Setting("k")?.Number)} {Read.Short(hit)}, 1/rank {Told.Two(mrr)}.", width),
            .. Right(experiment, width),
            .. Gain(experiment, width),
        ];
    }

    private static IEnumerable<Row> Right(Experiment experiment, int width)
    {
        if (experiment.Truth("right") is not { } right)
        {
            return [];
        }

        string bare = experiment.Truth("right_without") is { } without ? $"; without passages: {(without ? "right" : "wrong")}" : "";
        return
        [
            .. Prose.Of($"The answer is {(right ? "right" : "wrong")}: it {(right ? "has" : "lacks")} these words{bare}.", width, right ? Tone.Good : Tone.Bad),
            .. Prose.Of("One question says little; a set says more (question_set).", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Gain(Experiment experiment, int width)
        => experiment.Number("context_gain") is { } gain
            ? Prose.Of(gain >= 0 ? $"The passages make these words {Told.Two(gain)} bits likelier." : $"The passages make these words {Told.Two(-gain)} bits less likely.", width)
            : [];
}
