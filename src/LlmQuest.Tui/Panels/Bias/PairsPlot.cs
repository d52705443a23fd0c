using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Bias;

/// <summary>A row for each pair of sentences: how much likelier the first is, on a scale with the zero line.</summary>
internal static class PairsPlot
{
    private const int First = 20;
    private const int TextColumns = 200;
    private const int ScaleShare = 3;
    private const int LeastScale = 12;
    private const string Name = "pairs";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        IReadOnlyList<LabValue> scores = experiment.List("log_likelihoods");
        if (scores.Count == 0)
        {
            return [Row.Of("No pair was measured.")];
        }

        double[] odds = [.. scores.Select(pair => (At(pair, 0) ?? 0) - (At(pair, 1) ?? 0))];
        var scale = new Forest([.. odds, 0], Math.Max(LeastScale, width / ScaleShare));
        var grid = new PanelGrid("", ">log-odds", scale.Heading("nats"), "likelier sentence");
        foreach (int pair in folds.First(Name, [.. Enumerable.Range(0, scores.Count)], First))
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"pair {pair}");
            int likelier = (int)(experiment.List("preferred") is var preferred && pair < preferred.Count ? preferred[pair].Number ?? 0 : odds[pair] >= 0 ? 0 : 1);
            grid.Add(
                folds.Mark(fold),
                new Part(Shares.Signed(odds[pair])),
                new Part(scale.Row(odds[pair])),
                new Part($"{(likelier == 0 ? "1st" : "2nd")}: {Prose.Head(Sentence(experiment, pair, likelier), TextColumns)}"));
            grid.Under(folds.IsOpen(fold) ? Opened(experiment, pair, likelier, width) : []);
        }

        return
        [
            .. Share(experiment, scores.Count, width),
            .. grid.Rows(width),
            .. folds.Others(Name, scores.Count, First, "pair"),
            .. Prose.Of($"log-odds in nats: right of {Forest.Zero} the first sentence is the likelier one as a whole. A sentence of more or rarer words is less likely whatever it says: compare pairs that differ in one word, and the nats a token (open a row).", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Opened(Experiment experiment, int pair, int likelier, int width)
        => Enumerable.Range(0, 2).SelectMany(side =>
        {
            string each = Of(experiment, "log_likelihoods_per_token", pair, side) is { } one ? $", {Shares.Two(one)} a token" : "";
            string tokens = Of(experiment, "pair_tokens", pair, side) is { } count ? $", {Read.Short(count)} tokens" : "";
            return Prose.Of($"{(side == likelier ? "> " : "")}{Sentence(experiment, pair, side)} ({Shares.Two(Of(experiment, "log_likelihoods", pair, side))} nats{each}{tokens})", width, before: "    ");
        });

    private static IEnumerable<Row> Share(Experiment experiment, int pairs, int width)
    {
        if (experiment.Number("share_first") is not { } share)
        {
            return [];
        }

        string small = experiment.Truth("enough") switch { true => ": more than a fair coin would give", false => ": too small to say, a fair coin does as much", _ => "" };
        return Prose.Of($"The first sentence is the likelier one in {Read.Short(experiment.Number("first_preferred"))} of {pairs}: {Shares.Two(share)}{Shares.Interval(experiment, "low", "high")}, {Shares.P(experiment.Number("binomial_p"))}{small}.", width, Tone.Strong);
    }

    private static string Sentence(Experiment experiment, int pair, int side)
        => experiment.Setting("pairs")?.Items is { } pairs && pair < pairs.Length && pairs[pair].Texts is { } texts && side >= 0 && side < texts.Length ? texts[side] : "";

    private static double? Of(Experiment experiment, string fact, int pair, int side) => experiment.List(fact) is var all && pair < all.Count ? At(all[pair], side) : null;

    private static double? At(LabValue pair, int side) => pair.Items is { } items && side < items.Length ? items[side].Number : null;
}
