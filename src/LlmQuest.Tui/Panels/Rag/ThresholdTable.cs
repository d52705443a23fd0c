using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>What each threshold would do.</summary>
internal static class ThresholdTable
{
    private const int BarColumns = 12;
    private const double Same = 1e-9;

    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> curve = experiment.List("curve");
        if (curve.Count == 0)
        {
            return [];
        }

        double now = experiment.Setting("threshold")?.Number ?? double.NaN;
        var grid = new PanelGrid(">threshold", ">answered", "~", ">refused", "~", "");
        foreach (LabValue point in curve)
        {
            bool isNow = Math.Abs(point.NumberOf("threshold") - now) < Same;
            grid.Add(Told.Two(point.NumberOf("threshold")), Percent(point, "answered"), Of(point, "answered"), Percent(point, "refused"), Of(point, "refused"), isNow ? "< this one" : "");
        }

        bool isOwn = experiment.Setting("question_set")?.Text == RagTexts.QuestionSet && Math.Abs(now - RagTexts.Threshold) < Same;
        return
        [
            .. Prose.Of("Questions with an answer that it lets through, against questions without one that it refuses", width, Tone.Faint),
            .. grid.Rows(width),
            .. isOwn ? Prose.Of($"{Told.Two(now)} was chosen on these very questions: on others it may do worse.", width, Tone.Warning) : [],
        ];
    }

    private static string Percent(LabValue point, string field) => point.Field(field)?.Number is { } share ? Told.Percent(share) : "-";

    private static string Of(LabValue point, string field) => Bar.Of(point.NumberOf(field), BarColumns).TrimEnd();
}
