using System.Globalization;

namespace LlmQuest.Core.Labs.Plain.Evaluating;

/// <summary>Two settings on the same items: each answer with its mark, and whether the difference means anything.</summary>
internal static class GradedPlain
{
    private const int MostItems = 100;
    private const int QuestionColumns = 28;
    private const int Columns = 20;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        IReadOnlyList<LabValue> graded = experiment.List("graded");
        if (graded.Count == 0)
        {
            return [];
        }

        var grid = new Grid("item", "", "left", "", "right");
        foreach (LabValue one in graded.Take(MostItems))
        {
            grid.Add(Cells.Fit(Glyphs.Line(one.Field("question")?.Text ?? ""), QuestionColumns), Mark(one, "left_right"), Text(one, "left_text"), Mark(one, "right_right"), Text(one, "right_text"));
        }

        return
        [
            "Two settings on the same items; + right, - wrong",
            .. grid.Lines(),
            .. graded.Count > MostItems ? new[] { string.Create(CultureInfo.InvariantCulture, $"… and {graded.Count - MostItems} more items") } : [],
            "",
            .. Accuracy(experiment, "left", graded.Count),
            .. Accuracy(experiment, "right", graded.Count),
            .. Difference(experiment),
        ];
    }

    private static IEnumerable<string> Accuracy(Experiment experiment, string side, int n)
        => experiment.Number($"{side}_accuracy") is { } share ? [$"{Cells.Pad(side, 5)} {Shares.Two(share)} of the {n} right{Shares.Interval(experiment, $"{side}_accuracy")}"] : [];

    private static IEnumerable<string> Difference(Experiment experiment)
        => experiment.Number("bench_p_value") is { } p
            ? Wrapped.Lines($"Only left is right on {Read.Short(experiment.Number("left_only"))}, only right on {Read.Short(experiment.Number("right_only"))}: exact McNemar {Shares.P(p)}{experiment.Facts.GetValueOrDefault("enough")?.Truth switch { true => ", more than chance", false => ", too small to say which is better", _ => "" }}.", Cells.Line)
            : [];

    private static string Mark(LabValue one, string field) => one.Field(field)?.Truth switch { true => "+", false => "-", _ => "" };

    private static string Text(LabValue one, string field) => Cells.Fit(Glyphs.Line(one.Field(field)?.Text ?? ""), Columns);
}
