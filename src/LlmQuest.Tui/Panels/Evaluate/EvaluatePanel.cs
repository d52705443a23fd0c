using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>Grades: every group that was worked out, each with what its numbers mean.</summary>
internal sealed class EvaluatePanel : FoldingPanel
{
    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width)
    {
        var bars = new MetricBars(experiment, Setting.Declaration, Folds);
        Row[] rows =
        [
            .. Folds.Section("metrics", "The answer against the right ones", bars.Rows(MetricBars.Answers, width), begins: true),
            .. Folds.Section("rubric", "The answer against the rubric", RubricTable.Rows(experiment, width), begins: true),
            .. Folds.Section("labels", "Labels, right and given", Labels(experiment, bars, width), begins: true),
            .. Folds.Section("share", "So many of so many", CountedRows.Share(experiment, width), begins: true),
            .. Folds.Section("difference", "Two on the same cases", CountedRows.Difference(experiment, width), begins: true),
            .. Folds.Section("scores", "How sure against how often right", Scores(experiment, bars, width), begins: true),
            .. Folds.Section("raters", "Two judges", CountedRows.Raters(experiment, width), begins: true),
            .. Folds.Section("diversity", "How different the texts are", bars.Rows(MetricBars.Diversity, width), begins: true),
            .. Folds.Section("judge", "The model as judge", JudgeTable.Rows(experiment, Folds, width), begins: true),
            .. Folds.Section("graded", "Two settings on the same items", GradedTable.Rows(experiment, Folds, width), begins: true),
        ];
        return rows.Length == 0 ? [Row.Of("Nothing was graded.")] : rows;
    }

    private static IEnumerable<Row> Labels(Experiment experiment, MetricBars bars, int width)
        => experiment.Number("accuracy") is null ? [] : [.. CountedRows.Labels(experiment, width), .. bars.Rows(MetricBars.Labels, width), .. ConfusionTable.Rows(experiment, "confusion", "right", width)];

    private static IEnumerable<Row> Scores(Experiment experiment, MetricBars bars, int width)
    {
        Row[] rows = [.. bars.Rows(MetricBars.Scores, width)];
        return rows.Length == 0 ? [] : [.. CountedRows.Scores(experiment, width), .. rows];
    }
}
