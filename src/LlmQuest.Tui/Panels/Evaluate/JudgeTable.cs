using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>The model as judge: what it follows, then its verdict on every pair in both orders.</summary>
internal static class JudgeTable
{
    private const int First = 12;
    private const int TextColumns = 200;
    private const string Name = "pairs";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        IReadOnlyList<LabValue> judged = experiment.List("judgements");
        if (judged.Count == 0)
        {
            return [];
        }

        var grid = new PanelGrid("", ">as A", ">as B", "verdict", "~longer", "person", "~", "question");
        foreach ((int i, LabValue one) in folds.First(Name, judged, First).Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"pair {i}");
            grid.Add(
                folds.Mark(fold),
                new Part(Shares.Two(one.Field("p_first")?.Number)),
                new Part(Shares.Two(one.Field("p_first_swapped")?.Number)),
                new Part(Word(one, "verdict")),
                new Part(Word(one, "longer")),
                new Part(Word(one, "preferred")),
                new Part(one.Field("follows_place")?.Truth == true ? "follows place" : "", Tone.Warning),
                new Part(Prose.Head(one.Field("question")?.Text, TextColumns)));
            grid.Under(folds.IsOpen(fold) ? Opened(experiment, one, i, width) : []);
        }

        return
        [
            .. JudgeText.Sentences(experiment, judged.Count).SelectMany(sentence => Prose.Of(sentence, width)),
            .. Prose.Of("Probability that the first answer is better, shown as A, then as B:", width, Tone.Faint),
            .. grid.Rows(width),
            .. folds.Others(Name, judged.Count, First, "pair"),
        ];
    }

    private static IEnumerable<Row> Opened(Experiment experiment, LabValue one, int index, int width)
    {
        LabValue? pair = experiment.Setting("candidates")?.Items is { } candidates && index < candidates.Length ? candidates[index] : null;
        string?[] lines =
        [
            one.Field("question")?.Text,
            pair?.Field("first")?.Text is { } first ? $"first: {first}" : null,
            pair?.Field("second")?.Text is { } second ? $"second: {second}" : null,
            $"The model prefers the {Word(one, "verdict")}, the person the {Word(one, "preferred")}; the longer one is the {Word(one, "longer")}.",
            one.Field("follows_place")?.Truth == true ? "Both orders name the same letter: it follows the place." : null,
        ];
        return lines.OfType<string>().SelectMany(line => Prose.Of(line, width, before: "    "));
    }

    private static string Word(LabValue one, string field) => Prose.Head(one.Field(field)?.Text ?? "-", 8);
}
