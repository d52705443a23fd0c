using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Footprint;

/// <summary>What an experiment cost: energy, carbon and price, the assumptions to be turned, and published trainings to scale.</summary>
internal sealed class FootprintPanel : FoldingPanel
{
    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width)
    {
        var controls = new AssumptionControls(Setting.Declaration, experiment.Parameters, Turned);
        return
        [
            .. BillRows.Rows(experiment, width),
            .. Folds.Section("assumptions", "What was assumed", controls.Rows(experiment, Folds, width), begins: true),
            .. Folds.Section("training", "Training of published models", TrainingBars.Rows(experiment, Folds, width), begins: true),
            .. Folds.Section("equivalents", "What it equals", BillRows.Equivalents(experiment, width), begins: true),
        ];
    }

    /// <inheritdoc/>
    protected override string? Choose(string deed)
    {
        if (deed == AssumptionControls.Count)
        {
            return IsRunning ? null : RunLine;
        }

        if (Experiment is { } experiment && new AssumptionControls(Setting.Declaration, experiment.Parameters, Turned).Turned(experiment, deed) is { } turned)
        {
            Turn(turned.Name, turned.Value);
        }

        return null;
    }
}
