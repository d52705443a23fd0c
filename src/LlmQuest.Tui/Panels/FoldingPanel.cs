using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels;

/// <summary>A panel whose parts can be folded away, so that what counts comes first on a small screen. While it runs, it draws what has come so far.</summary>
internal abstract class FoldingPanel : OutcomePanel
{
    /// <summary>What is open.</summary>
    protected Folds Folds { get; } = new();

    /// <inheritdoc/>
    protected sealed override IEnumerable<Row> Shown(Experiment experiment, int width) => Draw(experiment, width).Select(row => RowFit.Of(row, width));

    /// <inheritdoc/>
    protected sealed override IEnumerable<Row> Running(int width)
    {
        Experiment? drawn = SoFar is { Facts.Count: > 0 } some ? some : Texts.Count > 0 ? null : Experiment;
        return
        [
            .. Row.Wrap(drawn is null || drawn == SoFar ? "The machine is at work: Esc stops it." : "The machine is at work, and this is what came before: Esc stops it.", width, Tone.Faint),
            .. drawn is null ? [] : Shown(drawn, width),
            .. base.Running(width),
        ];
    }

    /// <inheritdoc/>
    protected sealed override string? Act(string deed) => Folds.Do(deed) ? null : Choose(deed);

    /// <summary>Draws what came out.</summary>
    protected abstract IEnumerable<Row> Draw(Experiment experiment, int width);

    /// <summary>Does what a part says that folds nothing.</summary>
    protected virtual string? Choose(string deed) => null;
}
