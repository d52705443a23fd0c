using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>The passages that were found, nearest first; opened, each is read in full.</summary>
internal static class HitsTable
{
    private const int First = 8;
    private const int BarColumns = 8;
    private const int SourceColumns = 22;
    private const int TextColumns = 200;
    private const string Name = "hits";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        IReadOnlyList<LabValue> hits = experiment.List("hits");
        var grid = new PanelGrid("", ">#", ">cosine", "~", "used", "~source", "passage");
        foreach ((int i, LabValue hit) in folds.First(Name, hits, First).Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"hit {i}");
            double score = hit.NumberOf("score");
            grid.Add(
                folds.Mark(fold),
                new Part(Read.Short(i + 1)),
                new Part(Told.Three(score)),
                new Part(Bar.Of(score, BarColumns).TrimEnd()),
                hit.Field("used")?.Truth == true ? new Part("yes", Tone.Good) : new Part("no", Tone.Faint),
                new Part(Prose.Head(hit.Field("source")?.Text, SourceColumns)),
                new Part(Prose.Head(hit.Field("text")?.Text, TextColumns)));
            grid.Under(folds.IsOpen(fold) ? Opened(hit, width) : []);
        }

        string index = experiment.Text("index") == "kept" ? "whose vectors were kept from before" : "embedded just now";
        return
        [
            .. Prose.Of($"Searched {Quantity.Of(experiment.List("chunks").Count, "passage")}, {index}.", width, Tone.Faint),
            .. grid.Rows(width),
            .. folds.Others(Name, hits.Count, First, "passage"),
            .. Refused(experiment, hits.Count, width),
            .. Filtered(experiment, width),
        ];
    }

    private static IEnumerable<Row> Opened(LabValue hit, int width)
        => [.. Prose.Of($"{hit.Field("source")?.Text} (passage {Read.Short(hit.NumberOf("chunk"))}):", width, before: "    "), .. Prose.Of(hit.Field("text")?.Text ?? "", width, before: "    | ")];

    private static IEnumerable<Row> Refused(Experiment experiment, int hits, int width)
        => hits == 0 || experiment.Truth("refused") != true
            ? []
            : Prose.Of($"Nothing comes near enough or fits (threshold {Read.Short(experiment.Setting("threshold")?.Number)}): {(experiment.Setting("answer")?.Truth == false ? "the model would not be asked" : "the model was not asked")}.", width, Tone.Warning);

    private static IEnumerable<Row> Filtered(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> judged = experiment.List("filtered");
        string what = experiment.Setting("filter")?.Text switch
        {
            "words" => "words shared with the question",
            "score" => "share of the best score",
            _ => "probability of Yes beside No",
        };
        return judged.Count == 0 ? [] : Prose.Of($"Filter, by {what}: {string.Join(", ", judged.Select(one => $"{Read.Short(Math.Round(one.NumberOf("value"), 3))} {(one.Field("kept")?.Truth == true ? "kept" : "dropped")}"))}.", width);
    }
}
