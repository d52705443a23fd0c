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
            .. ClassifyHead.Remarks(experiment, texts, width),
            .. Folds.Section("ways", "Ways of finding the label", WaysTable.Rows(experiment, width), begins: true),
            .. Folds.Section("confusion", experiment.Facts.ContainsKey("predicted") ? "Confusion matrix, by score" : "Confusion matrix, as written", ConfusionTable.Rows(experiment, "confusion", "known", width), begins: true),
            .. Folds.Section("orders", "The shots in other orders", ClassifyExtras.Orders(experiment, width)),
            .. Folds.Section("weights", "Words that speak most, by counting", ClassifyExtras.Weights(experiment, width)),
            .. Folds.Section("counted", "Counting words, by training texts", ClassifyExtras.Curve(experiment, "traditional_curve", width)),
            .. Folds.Section("shots", "The model, by shots", ClassifyExtras.Curve(experiment, "model_curve", width)),
            .. Folds.Section("costs", "Time and energy of each way", ClassifyExtras.Costs(experiment, width)),
            .. Folds.Section("prompt", "The exact prompt, for scores", Prompt(experiment, "prompt", width)),
            .. Folds.Section("written", "The exact prompt, for writing", Prompt(experiment, "generate_prompt", width)),
        ];
    }

    private static IEnumerable<Row> Prompt(Experiment experiment, string fact, int width)
        => experiment.Text(fact) is { } prompt ? [.. Prose.Of("Of the first text:", width, Tone.Faint), .. Prose.Of(prompt, width, before: "| ")] : [];
}
