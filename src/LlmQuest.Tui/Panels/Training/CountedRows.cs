using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>Counted runs of words: how well they foretell, what follows the first words, the loss while the corpus grows, and what they write.</summary>
internal static class CountedRows
{
    private const int Followers = 10;
    private const int BarColumns = 30;
    private const int WordColumns = 24;
    private const int ChartRows = 4;
    private const string Next = "next";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width) =>
    [
        .. Summary(experiment).SelectMany((sentence, i) => Prose.Of(sentence, width, i == 0 ? Tone.Strong : Tone.Normal)),
        .. Following(experiment, folds, width),
        .. folds.Section("curve", "The loss while the corpus grows", Curve(experiment, width), begins: true),
        .. folds.Section("texts", "What it writes", Texts(experiment, width), begins: true),
    ];

    private static IEnumerable<string> Summary(Experiment experiment)
    {
        if (experiment.Number("perplexity") is { } perplexity)
        {
            yield return $"perplexity {Told.Two(perplexity)} on the text it learnt from{(experiment.Number("held_out_perplexity") is { } other ? $", {Told.Two(other)} on the text that was held out" : "")}.";
        }

        int order = Order(experiment);
        string runs = order == 1 ? "one by one" : order == 2 ? "in pairs" : $"in runs of {Read.Short(order)}";
        yield return $"{Quantity.Of(experiment.Number("vocabulary") ?? 0, "different word")}, counted {runs}; {Read.Short(experiment.Setting("k")?.Number)} added to every count.";
        if (experiment.Number("unseen_words") is not { } unseen)
        {
            yield break;
        }

        if (experiment.Number("held_out_perplexity") is null && unseen > 0 && experiment.Setting("k")?.Number == 0)
        {
            yield return "No perplexity on the text that was held out: with k = 0, what was never seen is impossible, and one impossible word makes the surprise infinite.";
        }

        yield return $"Of the words held out, never seen after those before them: {Read.Short(unseen)}; unknown and left out: {Read.Short(experiment.Number("unknown_words"))}.";
    }

    private static IEnumerable<Row> Following(Experiment experiment, Folds folds, int width)
    {
        (string Word, double P)[] next = [.. experiment.Map(Next).Sorted().Where(word => word.Value > 0)];
        int order = Order(experiment);
        var grid = new PanelGrid("next word", ">p", "~");
        foreach ((string word, double p) in folds.First(Next, next, Followers))
        {
            grid.Add(Prose.Head(word, WordColumns), Read.Short(p), Bar.Of(p, BarColumns).TrimEnd());
        }

        return next.Length == 0 ? [] :
        [
            .. Prose.Of(order == 1 ? "The likeliest words:" : $"The likeliest words after: {Corpus.FirstWords(experiment, order - 1)}", width),
            .. grid.Rows(width),
            .. folds.Others(Next, next.Length, Followers, "word"),
        ];
    }

    private static IEnumerable<Row> Curve(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> curve = experiment.List("curve");
        if (curve.Count == 0)
        {
            return [];
        }

        double[] learnt = Numbers(curve, "bits");
        double[] heldOut = Numbers(curve, "held_out_bits");
        double highest = learnt.Concat(heldOut).Max();
        string last = heldOut.Length < curve.Count && heldOut.Length > 0 ? $" (the last {Read.Short(heldOut.Length)} points)" : "";
        return
        [
            .. Prose.Of($"Bits per word, from {Read.Short(curve[0].NumberOf("words"))} to {Read.Short(curve[^1].NumberOf("words"))} words", width, Tone.Faint),
            .. Chart("learnt", learnt, "", highest, width),
            .. heldOut.Length == 0 ? [] : Chart("held out", heldOut, last, highest, width),
        ];
    }

    private static IEnumerable<Row> Chart(string name, double[] bits, string note, double highest, int width)
        => [Row.Of($"{name}: {Told.Two(bits[0])} to {Told.Two(bits[^1])} bits per word{note}"), .. AreaChart.Of(Stretched(bits, width), width, ChartRows, highest, Told.Two)];

    // Few points are easier to see when each is some columns wide.
    private static double[] Stretched(double[] bits, int width)
    {
        int each = Math.Clamp((width - 8) / (2 * bits.Length), 1, 4);
        return [.. bits.SelectMany(bit => Enumerable.Repeat(bit, each))];
    }

    private static IEnumerable<Row> Texts(Experiment experiment, int width)
        => experiment.Texts.IsEmpty ? [] :
        [
            .. Prose.Of($"Drawn at temperature {Read.Short(experiment.Setting("temperature")?.Number)}, seed {experiment.Setting("seed")}", width, Tone.Faint),
            .. experiment.Texts.SelectMany(text => Prose.Of(text, width - 2).Select((row, i) => Row.Of((i == 0 ? "- " : "  ") + row.Text))),
        ];

    private static double[] Numbers(IReadOnlyList<LabValue> curve, string field) => [.. curve.Select(point => point.Field(field)?.Number).OfType<double>()];

    private static int Order(Experiment experiment) => (int)(experiment.Setting("order")?.Number ?? 2);
}
