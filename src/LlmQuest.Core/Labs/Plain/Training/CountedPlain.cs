using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain.Training;

/// <summary>Counted runs of words: how well they foretell, what follows the first words, the learning curve, and what they write.</summary>
internal static class CountedPlain
{
    private const int Followers = 10;
    private const int BarColumns = 40;
    private const int WordColumns = 24;

    public static IEnumerable<string> Lines(Experiment experiment) => [.. Summary(experiment), .. Next(experiment), .. Curve(experiment), .. Texts(experiment)];

    private static IEnumerable<string> Summary(Experiment experiment)
    {
        int order = Order(experiment);
        yield return $"{Quantity.Of(experiment.Number("vocabulary") ?? 0, "different word")}, counted {(order == 1 ? "one by one" : order == 2 ? "in pairs" : $"in runs of {order}")}; {Read.Short(experiment.Parameters.GetValueOrDefault("k")?.Number)} added to every count";
        if (experiment.Number("perplexity") is { } perplexity)
        {
            yield return $"perplexity {Figures.Two(perplexity)} on the text it learnt from";
        }

        foreach (string line in HeldOut(experiment))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> HeldOut(Experiment experiment)
    {
        if (experiment.Number("unseen_words") is not { } unseen)
        {
            yield break;
        }

        if (experiment.Number("held_out_perplexity") is { } perplexity)
        {
            yield return $"perplexity {Figures.Two(perplexity)} on the text that was held out";
        }
        else if (unseen > 0 && experiment.Parameters.GetValueOrDefault("k")?.Number == 0)
        {
            yield return "no perplexity on the text that was held out: with k = 0, what was never";
            yield return "seen is impossible, and one impossible word makes the surprise infinite";
        }

        yield return $"of its words, never seen after those before them: {Read.Short(unseen)}; unknown and left out: {Read.Short(experiment.Number("unknown_words"))}";
    }

    private static IEnumerable<string> Next(Experiment experiment)
    {
        (string Word, double P)[] next = [.. Figures.Sorted(experiment, "next")];
        if (next.Length == 0)
        {
            yield break;
        }

        int order = Order(experiment);
        yield return "";
        yield return order == 1 ? "the likeliest words" : $"the likeliest words after: {Figures.FirstWords(experiment, order - 1)}";
        var table = new Grid("word", ">p", "");
        foreach ((string word, double p) in next.Where(word => word.P > 0).Take(Followers))
        {
            table.Add(Cells.Fit(Glyphs.Line(word), WordColumns), Read.Short(p), Bar.Of(p, BarColumns));
        }

        foreach (string line in table.Lines())
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Curve(Experiment experiment)
    {
        IReadOnlyList<LabValue> curve = experiment.List("curve");
        if (curve.Count == 0)
        {
            yield break;
        }

        double[] learnt = Numbers(curve, "bits");
        double[] heldOut = Numbers(curve, "held_out_bits");
        double lowest = learnt.Concat(heldOut).Min();
        double highest = learnt.Concat(heldOut).Max();
        yield return "";
        yield return $"bits per word while the corpus grows from {Read.Short(curve[0].NumberOf("words"))} to {Read.Short(curve[^1].NumberOf("words"))} words";
        yield return Line("learnt", learnt, lowest, highest);
        if (heldOut.Length == curve.Count)
        {
            yield return Line("held out", heldOut, lowest, highest);
        }
        else if (heldOut.Length > 0)
        {
            yield return Line("held out", heldOut, lowest, highest) + $"  (the last {heldOut.Length})";
        }
    }

    private static IEnumerable<string> Texts(Experiment experiment)
    {
        if (experiment.Texts.IsEmpty)
        {
            return [];
        }

        string head = $"drawn at temperature {Read.Short(experiment.Parameters.GetValueOrDefault("temperature")?.Number)}, seed {experiment.Parameters.GetValueOrDefault("seed")}";
        return ["", head, .. experiment.Texts.SelectMany(text => Wrapped.Lines(text, Cells.Line - 2).Select((line, i) => (i == 0 ? "- " : "  ") + line))];
    }

    private static string Line(string name, double[] bits, double lowest, double highest)
        => $"{name,-8}  {Figures.Two(bits[0])} {Figures.Curve(bits, bits.Length, lowest, highest)} {Figures.Two(bits[^1])}";

    private static double[] Numbers(IReadOnlyList<LabValue> curve, string field) => [.. curve.Select(point => point.Field(field)?.Number).OfType<double>()];

    private static int Order(Experiment experiment) => (int)(experiment.Parameters.GetValueOrDefault("order")?.Number ?? 2);
}
