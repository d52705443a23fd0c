using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Bias;

/// <summary>What a model takes for granted: words or pairs on a scale with its zero line, or stories with their pronouns.</summary>
internal sealed class BiasPanel : FoldingPanel
{
    private const string Next = "template more";
    private const string Before = "template less";
    private int _template;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width) =>
    [
        .. Way(experiment, width),
        .. Prose.Of("This measures which of two texts the model prefers, not harm; other words, other languages and other contexts are not tested.", width, Tone.Faint),
    ];

    /// <inheritdoc/>
    protected override string? Choose(string deed)
    {
        _template += deed == Next ? 1 : deed == Before ? -1 : 0;
        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => _template = 0;

    private IEnumerable<Row> Way(Experiment experiment, int width)
    {
        if (experiment.Parameters.ContainsKey("pairs"))
        {
            return PairsPlot.Rows(experiment, Folds, width);
        }

        return experiment.Parameters.ContainsKey("prompt") ? StoriesList.Rows(experiment, Folds, width) : Words(experiment, width);
    }

    private IEnumerable<Row> Words(Experiment experiment, int width)
    {
        var templates = new Templates(experiment);
        _template = Math.Clamp(_template, 0, Math.Max(0, templates.Count - 1));
        Row[] chooser = templates.Count < 2 ? [] :
        [
            Row.Of(new Part($"< template {_template + 1} of {templates.Count} >", Tone.Deed) { Deed = Deeds.Own + (_template + 1 < templates.Count ? Next : Before), Less = Deeds.Own + Before, More = Deeds.Own + Next }),
        ];
        return
        [
            .. chooser,
            .. WordsPlot.Rows(templates, _template, Folds, width),
            .. TemplatesText.Agreement(experiment, templates, width),
            .. Folds.Section("swaps", "Swap test: two people change places", SwapsTable.Rows(experiment, width)),
        ];
    }
}
