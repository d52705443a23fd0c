using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>The Works: the design on a grid, what became of each question, and one question stepped through part by part.</summary>
internal sealed class PipelinePanel : FoldingPanel
{
    private const string ToCase = "case ";
    private const string ToStep = "step ";
    private int? _case;
    private int _step;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> cases = experiment.List("cases");
        int shown = ShownCase(experiment, cases);
        LabValue[] trace = experiment.List("traces") is var traces && shown < traces.Count ? [.. traces[shown].Items ?? []] : [];
        _step = Math.Clamp(_step, 0, Math.Max(0, trace.Length - 1));
        var design = Design.Of(experiment.Setting("nodes"), experiment.Setting("edges"));
        return
        [
            .. RunSummary.Rows(experiment, width),
            .. CaseMarks.Rows(cases, shown, To, width),
            .. cases.Count == 0 ? [] : TraceSteps.Case(cases, shown, To, width),
            .. new DesignMap(design, trace, _step, To, width).Rows(),
            .. TraceSteps.Step(trace, _step, To, Folds, width),
            .. Folds.Section("parts", "The parts and their settings", DesignTables.Parts(design, width), begins: cases.Count == 0),
            .. Folds.Section("cases", "All questions", DesignTables.Cases(cases, To, Folds, width)),
            .. Folds.Section("earlier", "Beside earlier designs", DesignTables.Earlier(experiment, width), begins: true),
            .. Folds.Section("diagram", "The design as a Mermaid diagram", experiment.Text("diagram") is { } diagram ? Prose.Of(diagram, width, before: "| ") : []),
        ];
    }

    /// <inheritdoc/>
    protected override string? Choose(string deed)
    {
        if (Number(deed, ToCase) is { } chosen)
        {
            (_case, _step) = (chosen, 0);
        }
        else if (Number(deed, ToStep) is { } step)
        {
            _step = step;
        }

        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => (_case, _step) = (null, 0);

    private static int? Number(string deed, string before)
        => deed.StartsWith(before, StringComparison.Ordinal) && int.TryParse(deed.AsSpan(before.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string To(bool isCase, int number) => string.Create(CultureInfo.InvariantCulture, $"{Deeds.Own}{(isCase ? ToCase : ToStep)}{number}");

    private int ShownCase(Experiment experiment, IReadOnlyList<LabValue> cases)
    {
        int wanted = (int)(experiment.Setting("show_question")?.Number ?? 0);
        return Math.Clamp(_case ?? (wanted > 0 ? wanted - 1 : Math.Max(0, Verdicts.NextFailure(cases, -1) ?? 0)), 0, Math.Max(0, cases.Count - 1));
    }
}
