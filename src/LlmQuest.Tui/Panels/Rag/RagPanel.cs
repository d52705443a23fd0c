using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>The retrieval lens: question, passages with their scores, exact prompt, answer with the support of each sentence; or a whole set of questions.</summary>
internal sealed class RagPanel : FoldingPanel
{
    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width)
    {
        if (experiment.Facts.ContainsKey("order"))
        {
            return Prose.Of($"Nearest first: {string.Join(", ", experiment.List("order").Select(place => Read.Short(place.Number)))}", width);
        }

        if (experiment.Facts.ContainsKey("cases"))
        {
            return [.. SetSummary.Rows(experiment, width), .. CasesTable.Rows(experiment, Folds, width), .. Folds.Section("curve", "What a threshold trades", ThresholdTable.Rows(experiment, width))];
        }

        return experiment.Facts.ContainsKey("hits") || experiment.Facts.ContainsKey("index") ? Question(experiment, width) : PassagesList.Rows(experiment, Folds, width);
    }

    private IEnumerable<Row> Question(Experiment experiment, int width) =>
    [
        .. Prose.Of($"Question: {experiment.Setting("question")?.Text}", width, Tone.Strong),
        .. experiment.Text("rewritten") is { } rewritten ? Prose.Of($"Rewritten to stand alone: {rewritten}", width) : [],
        .. HitsTable.Rows(experiment, Folds, width),
        .. AnswerRows.Rows(experiment, Folds, width),
        .. GoldRows.Rows(experiment, width),
        .. RagPrompts.Rows(experiment, Folds, width),
    ];
}
