using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>A panel that shows what is coming out while an experiment runs, and what came out when it ended.</summary>
internal abstract class OutcomePanel : LabPanel
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Row> Body(int width)
    {
        if (IsRunning)
        {
            Row[] rows = [.. Running(width)];
            return rows.Length > 0 ? rows : Row.Wrap("The machine is at work: Esc stops it.", width, Tone.Faint);
        }

        if (Experiment is not { } experiment)
        {
            return Row.Wrap(Setting.Declaration?.Summary ?? "", width, Tone.Faint);
        }

        IEnumerable<Row> stopped = experiment.Finish == Experiment.Cancelled ? Row.Wrap("Stopped by you: this is what had come.", width, Tone.Warning) : [];
        return [.. stopped, .. Shown(experiment, width)];
    }

    /// <summary>What came out.</summary>
    protected abstract IEnumerable<Row> Shown(Experiment experiment, int width);

    /// <summary>What is coming out; nothing before the first of it.</summary>
    protected virtual IEnumerable<Row> Running(int width)
        => Texts.Count > 1 ? Texts.SelectMany(text => Lines.Behind(Lines.Number(text.Key), text.Value, width)) : Texts.Values.SelectMany(text => Lines.Of(text, width));
}
