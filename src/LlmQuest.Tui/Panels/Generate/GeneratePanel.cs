using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Generate;

/// <summary>What the model wrote on from a prompt.</summary>
internal sealed class GeneratePanel : OutcomePanel
{
    private readonly SamplesView _samples = new();

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width) => _samples.Rows(experiment, width);

    /// <inheritdoc/>
    protected override string? Act(string deed)
    {
        _samples.Do(deed);
        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => _samples.Take(Done);
}
