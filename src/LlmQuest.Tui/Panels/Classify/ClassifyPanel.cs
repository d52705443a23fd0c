using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Classify;

/// <summary>Texts under labels: how many are right, each text with its labels, and the ways of sorting beside each other.</summary>
internal sealed class ClassifyPanel : FoldingPanel
{
    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width)
    {
        IReadOnlyList<SortedText> texts = SortedText.Of(experiment);
        return
        [
            .. ClassifyHead.Rows(experiment, texts, width),
            .. TextsTable.Rows(texts, Folds, width),
            .. Folds.Section("ways", "Ways of finding the label", WaysTable.Rows(experiment, width), begins: true),
            .. Folds.Section("confusion", $"Which label was given{(experiment.Facts.ContainsKey("predicted") ? " by score" : "")}, by the one that is known", ConfusionTable.Rows(experiment, "confusion", "known", width), begins: true),
            .. Folds.Section("orders", "The same shots in other orders", ClassifyExtras.Orders(experiment, width)),
            .. Folds.Section("weights", "The words that speak most for each label after counting, in nats", ClassifyExtras.Weights(experiment, width)),
            .. Folds.Section("counted", "Counting words, by training texts", ClassifyExtras.Curve(experiment, "traditional_curve", width)),
            .. Folds.Section("shots", "The model, by shots", ClassifyExtras.Curve(experiment, "model_curve", width)),
            .. Folds.Section("costs", "Time and energy of each way", ClassifyExtras.Costs(experiment, width)),
            .. Folds.Section("prompt", "The exact prompt of the first text, for its scores", Prose.Of(experiment.Text("prompt") ?? "", width, before: "| ").Where(_ => experiment.Text("prompt") is not null)),
            .. Folds.Section("written", "The exact prompt of the first text, for its written label", Prose.Of(experiment.Text("generate_prompt") ?? "", width, before: "| ").Where(_ => experiment.Text("generate_prompt") is not null)),
        ];
    }
}
