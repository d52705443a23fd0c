using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>Two settings on the same items: whether the difference means anything, then each answer with its mark.</summary>
internal static class GradedTable
{
    private const int First = 12;
    private const int TextColumns = 200;
    private const int BarColumns = 20;
    private const string Name = "items";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        IReadOnlyList<LabValue> graded = experiment.List("graded");
        if (graded.Count == 0)
        {
            return [];
        }

        var grid = new PanelGrid("", "left", "right", "item");
        foreach ((int i, LabValue one) in folds.First(Name, graded, First).Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"item {i}");
            grid.Add(folds.Mark(fold), Mark(one, "left_right"), Mark(one, "right_right"), new Part(Prose.Head(one.Field("question")?.Text, TextColumns)));
            grid.Under(folds.IsOpen(fold) ? Opened(one, width) : []);
        }

        return [.. Accuracy(experiment, "left", graded.Count, width), .. Accuracy(experiment, "right", graded.Count, width), .. Difference(experiment, width), .. grid.Rows(width), .. folds.Others(Name, graded.Count, First, "item")];
    }

    private static IEnumerable<Row> Accuracy(Experiment experiment, string side, int n, int width)
        => experiment.Number($"{side}_accuracy") is { } share
            ? [.. Prose.Of($"{side}: {Shares.Two(share)} of {Read.Short(n)} right{Shares.Interval(experiment, $"{side}_accuracy")}", width), Row.Of($"    {Bar.Of(share, BarColumns).TrimEnd()}")]
            : [];

    private static IEnumerable<Row> Difference(Experiment experiment, int width)
        => experiment.Number("bench_p_value") is { } p
            ? Prose.Of($"Only left is right on {Read.Short(experiment.Number("left_only"))}, only right on {Read.Short(experiment.Number("right_only"))}: exact McNemar {Shares.P(p)}{experiment.Truth("enough") switch { true => ", more than chance", false => ", too small to say which is better", _ => "" }}.", width, Tone.Strong)
            : [];

    private static IEnumerable<Row> Opened(LabValue one, int width)
    {
        string?[] lines = [one.Field("question")?.Text, $"left ({Mark(one, "left_right").Text}): {one.Field("left_text")?.Text}", $"right ({Mark(one, "right_right").Text}): {one.Field("right_text")?.Text}"];
        return lines.OfType<string>().SelectMany(line => Prose.Of(line, width, before: "    "));
    }

    private static Part Mark(LabValue one, string field) => one.Field(field)?.Truth switch { true => new Part("right", Tone.Good), false => new Part("wrong", Tone.Bad), _ => new Part("-") };
}
