using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain.Training;

/// <summary>The losses of the network as a curve, and what it learnt of one word beside what was counted.</summary>
internal static class NetworkPlain
{
    private const int CurveColumns = 54;
    private const int Words = 10;
    private const int BarColumns = 16;
    private const int WordColumns = 24;

    public static IEnumerable<string> Lines(Experiment experiment) => [.. Losses(experiment), .. Beside(experiment)];

    private static IEnumerable<string> Losses(Experiment experiment)
    {
        yield return $"{Quantity.Of(experiment.Number("vocabulary") ?? 0, "different word")}: a row of so many logits for each, learnt by gradient descent";
        double[] losses = [.. experiment.List("losses").Select(loss => loss.Number ?? 0)];
        if (losses.Length > 0)
        {
            yield return $"loss, in bits per word, from the first step to step {Read.Short(experiment.Parameters.GetValueOrDefault("iterations")?.Number)}:";
            yield return $"{Figures.Two(losses[0])} {Figures.Curve(losses, CurveColumns, losses.Min(), losses.Max())} {Figures.Two(losses[^1])}";
        }

        if (experiment.Number("counted_loss") is { } counted)
        {
            yield return $"counting reaches {Figures.Two(counted)} bits per word, and no table of pairs can do better";
        }

        if (experiment.Number("table_distance") is { } distance)
        {
            yield return $"the learnt table is {Figures.Two(distance)} away from the counted one (0 the same, 1 nothing alike)";
        }
    }

    private static IEnumerable<string> Beside(Experiment experiment)
    {
        if (experiment.Facts.GetValueOrDefault("next")?.Fields is not { } learnt)
        {
            yield break;
        }

        yield return "";
        yield return $"after the word {Figures.FirstWords(experiment, 1)}";
        var table = new Grid("word", ">counted", "", ">learnt", "");
        foreach ((string word, double counted) in Figures.Sorted(experiment, "counted_next").Take(Words))
        {
            double p = learnt.GetValueOrDefault(word)?.Number ?? 0;
            table.Add(Cells.Fit(Glyphs.Line(word), WordColumns), Figures.Two(counted), Bar.Of(counted, BarColumns), Figures.Two(p), Bar.Of(p, BarColumns));
        }

        foreach (string line in table.Lines())
        {
            yield return line;
        }
    }
}
