using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels;

/// <summary>A panel whose parts can be folded away, so that what counts comes first on a small screen.</summary>
internal abstract class FoldingPanel : LabPanel
{
    /// <summary>What is open.</summary>
    protected Folds Folds { get; } = new();

    /// <inheritdoc/>
    protected sealed override IEnumerable<Row> Body(int width) => All(width).Select(row => RowFit.Of(row, width));

    /// <inheritdoc/>
    protected sealed override string? Act(string deed) => Folds.Do(deed) ? null : Choose(deed);

    /// <summary>Draws what came out.</summary>
    protected abstract IEnumerable<Row> Draw(Experiment experiment, int width);

    /// <summary>Does what a part says that folds nothing.</summary>
    protected virtual string? Choose(string deed) => null;

    private IEnumerable<Row> All(int width)
    {
        IEnumerable<Row> running = IsRunning ? [Row.Of("It is running; Esc stops it.", Tone.Warning), .. Texts.Values.SelectMany(text => Prose.Of(text, width))] : [];
        IEnumerable<Row> rest = (IsRunning && Texts.Count > 0) ? [] : Experiment is { } experiment ? Draw(experiment, width) : Prose.Of(Setting.Declaration?.Summary ?? "", width, Tone.Faint);
        return [.. running, .. rest];
    }
}
