using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>What counts come to, with their intervals, in sentences.</summary>
internal static class CountedRows
{
    private const double Rare = 0.05;
    private const int BarColumns = 20;

    public static IEnumerable<Row> Labels(Experiment experiment, int width)
    {
        double cases = experiment.Map("confusion").Values.Sum(row => (row.Fields?.Values ?? []).Sum(count => count.Number ?? 0));
        return Prose.Of($"accuracy {Shares.Two(experiment.Number("accuracy"))} of {Quantity.Of(cases, "case")}{Shares.Interval(experiment, "accuracy")}; macro F1 {Shares.Two(experiment.Number("macro_f1"))}", width, Tone.Strong);
    }

    public static IEnumerable<Row> Share(Experiment experiment, int width)
    {
        if (experiment.Number("low") is null || experiment.Setting("n")?.Number is not { } n || n <= 0)
        {
            return [];
        }

        double successes = experiment.Setting("successes")?.Number ?? 0;
        string coin = experiment.Number("binomial_p") is { } p ? $"A fair coin would be as far from one half with {Shares.P(p)}{(p < Rare ? "." : ": too small to say.")}" : "";
        return
        [
            .. Prose.Of($"{Read.Short(successes)} of {Read.Short(n)}: {Shares.Two(successes / n)}{Shares.Interval(experiment, "low", "high")}", width, Tone.Strong),
            .. Whisker(successes / n, experiment),
            .. coin.Length == 0 ? [] : Prose.Of(coin, width),
        ];
    }

    public static IEnumerable<Row> Difference(Experiment experiment, int width)
    {
        if (experiment.Number("p_value") is not { } p)
        {
            return [];
        }

        string first = Read.Short(experiment.Setting("only_first_right")?.Number);
        string second = Read.Short(experiment.Setting("only_second_right")?.Number);
        return Prose.Of($"Only the first is right on {first}, only the second on {second}: exact McNemar {Shares.P(p)}{(p < Rare ? ": more than chance." : ": too small to say which is better.")}", width);
    }

    public static IEnumerable<Row> Scores(Experiment experiment, int width)
    {
        int n = experiment.Setting("scores")?.Items?.Length ?? 0;
        string interval = experiment.Number("auroc") is { } area ? $"; area under ROC {Shares.Two(area)}{Shares.Interval(experiment, "auroc")}, 0.50 is chance" : "";
        return Prose.Of($"Scores of {Quantity.Of(n, "case")}{interval}. Brier and calibration error: 0 is best; always saying one half gives a Brier score of 0.25.", width);
    }

    public static IEnumerable<Row> Raters(Experiment experiment, int width)
    {
        if (experiment.Number("agreement") is not { } agreement)
        {
            return [];
        }

        int n = experiment.Setting("rater_a")?.Items?.Length ?? 0;
        string kappa = experiment.Number("kappa") is { } there
            ? $"Cohen's kappa {Shares.Two(there)}{Shares.Interval(experiment, "kappa")}: 1 is full agreement, 0 that of chance."
            : "Both say one label throughout: chance alone agrees fully, and kappa says nothing.";
        return Prose.Of($"They agree on {Shares.Two(agreement)} of {Quantity.Of(n, "case")}; by chance they would on {Shares.Two(experiment.Number("chance_agreement"))}. {kappa}", width);
    }

    // The scale goes from 0 to 1, and what would be one half stands in its middle.
    private static IEnumerable<Row> Whisker(double share, Experiment experiment)
    {
        if (experiment.Number("low") is not { } low || experiment.Number("high") is not { } high)
        {
            return [];
        }

        string row = new Forest([0, 1], 2 * BarColumns).Row(share, (low, high), neutral: 0.5);
        return [Row.Of($"0 {row.PadRight(2 * BarColumns)} 1"), Row.Of($"  {Forest.Mark} the share  {Forest.Spread} its interval  {Forest.Neutral} one half", Tone.Faint)];
    }
}
