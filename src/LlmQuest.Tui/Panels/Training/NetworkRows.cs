using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>The loss of the network as a curve, and what it learnt of one word beside what was counted.</summary>
internal static class NetworkRows
{
    private const int ChartRows = 6;
    private const int Words = 10;
    private const int BarColumns = 14;
    private const int WordColumns = 24;

    public static IEnumerable<Row> Rows(Experiment experiment, int width) => [.. Losses(experiment, width), .. Beside(experiment, width)];

    private static IEnumerable<Row> Losses(Experiment experiment, int width)
    {
        double[] losses = [.. experiment.List("losses").Select(loss => loss.Number ?? 0)];
        string steps = Read.Short(experiment.Setting("iterations")?.Number);
        return
        [
            .. losses.Length == 0 ? [] : Prose.Of($"Loss {Told.Two(losses[0])} to {Told.Two(losses[^1])} bits per word (perplexity {Told.Two(Math.Pow(2, losses[0]))} to {Told.Two(Math.Pow(2, losses[^1]))}), from the first step to step {steps}:", width, Tone.Strong),
            .. AreaChart.Of(losses, width, ChartRows, null, Told.Two),
            .. experiment.Number("counted_loss") is { } counted ? Prose.Of($"Counting reaches {Told.Two(counted)} bits per word, and no table of pairs can do better.", width) : [],
            .. experiment.Number("table_distance") is { } distance ? Prose.Of($"The learnt table is {Told.Two(distance)} away from the counted one (0 the same, 1 nothing alike).", width) : [],
            .. Prose.Of($"{Quantity.Of(experiment.Number("vocabulary") ?? 0, "different word")}: a row of so many logits for each, learnt by gradient descent.", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Beside(Experiment experiment, int width)
    {
        if (experiment.Facts.GetValueOrDefault("next")?.Fields is not { } learnt)
        {
            return [];
        }

        var grid = new PanelGrid("next word", ">counted", "~", ">learnt", "~");
        foreach ((string word, double counted) in experiment.Map("counted_next").Sorted().Take(Words))
        {
            double p = learnt.GetValueOrDefault(word)?.Number ?? 0;
            grid.Add(Prose.Head(word, WordColumns), Told.Two(counted), Bar.Of(counted, BarColumns).TrimEnd(), Told.Two(p), Bar.Of(p, BarColumns).TrimEnd());
        }

        return [.. Prose.Of($"After the word {Corpus.FirstWords(experiment, 1)}:", width), .. grid.Rows(width)];
    }
}
