using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Bias;

/// <summary>A row for each word: its log-odds on a scale with zero and neutral marks, and how far it spreads over the templates.</summary>
internal static class WordsPlot
{
    private const int First = 20;
    private const int NameColumns = 14;
    private const int Beside = 32;
    private const int LeastScale = 12;
    private const int MostScale = 46;
    private const int LeastNeutrals = 2;
    private const string Name = "words";

    public static IEnumerable<Row> Rows(Templates templates, int template, Folds folds, int width)
    {
        IReadOnlyList<(string Name, double Value)> words = templates.WordsOf(template);
        if (words.Count == 0)
        {
            return [Row.Of("No word was measured.")];
        }

        double? neutral = templates.NeutralOf(template);
        (double From, double To)? band = template == 0 && templates.Reference.Count >= LeastNeutrals ? (templates.Reference.Sorted()[^1].Value, templates.Reference.Sorted()[0].Value) : null;
        double[] all = [.. words.Select(word => word.Value), 0, .. Ends(neutral is { } mark ? (mark, mark) : null), .. Ends(band), .. words.SelectMany(word => Ends(templates.SpreadOf(template, word.Name)))];
        var scale = new Forest(all, Math.Clamp(width - Beside, LeastScale, MostScale));
        var grid = new PanelGrid("", "word", "~>raw", ">to :", scale.Heading("nats"));
        foreach ((int i, (string word, double value)) in folds.First(Name, words, First).Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"word {template} {i}");
            grid.Add(
                folds.Mark(fold),
                new Part(Prose.Head(word, NameColumns)),
                new Part(Shares.Two(value)),
                new Part(Shares.Signed(templates.RelativeOf(template, word))),
                new Part(scale.Row(value, templates.SpreadOf(template, word), band, neutral)));
            grid.Under(folds.IsOpen(fold) ? Opened(templates, word, value, band, width) : []);
        }

        (string first, string second) = (templates.ContinuationOf(template, 0), templates.ContinuationOf(template, 1));
        return
        [
            .. Prose.Of($"\"{second}\" against \"{first}\" after \"{templates.TextOf(template)}\": {Quantity.Of(words.Count, "word")}, log-odds in nats. The further right, the likelier \"{second}\".", width),
            .. grid.Rows(width),
            .. folds.Others(Name, words.Count, First, "word"),
            .. TemplatesText.Legend(templates, template, neutral, band, words, width),
        ];
    }

    private static IEnumerable<Row> Opened(Templates templates, string word, double value, (double From, double To)? band, int width)
    {
        const string Before = "    ";
        foreach (Row row in Prose.Of(word, width, before: Before))
        {
            yield return row;
        }

        for (int one = 0; one < templates.Count; one++)
        {
            string numbers = templates.RawOf(one, word) is { } raw ? $"{Shares.Two(raw)} nats, {Shares.Signed(templates.RelativeOf(one, word))} from neutral" : "not measured";
            foreach (Row row in Prose.Of($"template {one + 1}, \"{templates.TextOf(one)}\": {numbers}", width, before: Before))
            {
                yield return row;
            }
        }

        if (TemplatesText.IsWithin(value, band))
        {
            yield return Row.Of($"{Before}It lies among the neutral words: too small to say.", Tone.Warning);
        }
    }

    private static double[] Ends((double From, double To)? range) => range is { } ends ? [ends.From, ends.To] : [];
}
