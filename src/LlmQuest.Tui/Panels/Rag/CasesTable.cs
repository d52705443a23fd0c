using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>What became of each question of a set; opened, a row tells all of it.</summary>
internal static class CasesTable
{
    private const int First = 12;
    private const int TextColumns = 200;
    private const string Name = "cases";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        IReadOnlyList<LabValue> cases = experiment.List("cases");
        var grid = new PanelGrid("", "", ">cosine", ">rank", "question");
        foreach ((int i, LabValue one) in folds.First(Name, cases, First).Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"case {i}");
            grid.Add(folds.Mark(fold), Verdict(one), new Part(Told.Three(one.NumberOf("score"))), new Part(Rank(one)), new Part(Prose.Head(one.Field("question")?.Text, TextColumns)));
            grid.Under(folds.IsOpen(fold) ? Opened(one, width) : []);
        }

        return [.. grid.Rows(width), .. folds.Others(Name, cases.Count, First, "question")];
    }

    private static string Rank(LabValue one) => one.Field("gold") is null ? "" : one.Field("rank")?.Number is { } rank ? Read.Short(rank) : "none";

    // An answer to what the pages do not say is wrong, whatever it says.
    private static Part Verdict(LabValue one) => (one.Field("refused")?.Truth, one.Field("right")?.Truth) switch
    {
        (true, _) => new Part("refused", Tone.Warning),
        (_, true) => new Part("right", Tone.Good),
        (_, false) => new Part("wrong", Tone.Bad),
        _ => one.Field("answer") is not null && one.Field("gold") is null ? new Part("wrong", Tone.Bad) : new Part(""),
    };

    private static IEnumerable<Row> Opened(LabValue one, int width)
    {
        string right = one.Field("right_without")?.Truth is { } bare ? $" ({(bare ? "right" : "wrong")})" : "";
        string?[] lines =
        [
            one.Field("question")?.Text,
            one.Field("gold")?.Text is { } gold ? $"Right words: {gold}" : "The pages have no answer: refusing is right.",
            one.Field("source")?.Text is { } source ? $"Nearest passage: {source}, cosine {Told.Three(one.NumberOf("score"))}" : null,
            one.Field("answer")?.Text is { } answer ? $"Answer: {answer}" : null,
            one.Field("without")?.Text is { } without ? $"Without passages{right}: {without}" : null,
        ];
        return lines.OfType<string>().SelectMany(line => Prose.Of(line, width, before: "    "));
    }
}
