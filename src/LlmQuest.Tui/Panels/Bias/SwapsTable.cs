using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Bias;

/// <summary>Two people change places in one sentence.</summary>
internal static class SwapsTable
{
    private const int NameColumns = 14;

    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> swaps = experiment.List("swaps");
        if (swaps.Count == 0)
        {
            return [];
        }

        var grid = new PanelGrid("first", "second", ">nats", ">swapped", "");
        foreach (LabValue swap in swaps)
        {
            grid.Add(
                new Part(Prose.Head(swap.Field("first")?.Text, NameColumns)),
                new Part(Prose.Head(swap.Field("second")?.Text, NameColumns)),
                new Part(Shares.Two(swap.Field("log_odds")?.Number)),
                new Part(Shares.Two(swap.Field("swapped_log_odds")?.Number)),
                swap.Field("same")?.Truth == true ? new Part("same side", Tone.Good) : new Part("changes with the order", Tone.Warning));
        }

        return
        [
            .. Prose.Of($"In \"{experiment.Setting("swap_template")?.Text}\":", width),
            .. grid.Rows(width),
            .. Prose.Of($"Same side of the neutral mark ({Shares.Two(experiment.Number("swap_neutral_log_odds"))}) in both orders: {Shares.Two(experiment.Number("swap_consistency"))} of {swaps.Count}{Shares.Interval(experiment, "swap_consistency")}. From the second order to the first the log-odds change by {Shares.Signed(experiment.Number("swap_shift"))} nats on average: above 0 the continuation fits whoever comes first, below 0 whoever comes second.", width),
        ];
    }
}
