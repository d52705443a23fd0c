using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels;

/// <summary>The picture of a lab as the transcript has it.</summary>
internal sealed class PicturePanel : LabPanel
{
    /// <inheritdoc/>
    protected override IEnumerable<Row> Body(int width)
    {
        if (IsRunning)
        {
            return Texts.Values.SelectMany(text => Row.Wrap(text, width));
        }

        if (Experiment is null)
        {
            return Row.Wrap(Setting.Declaration?.Summary ?? "", width, Tone.Faint);
        }

        return Rendering.Of(Experiment) is { } picture ? picture.Split('\n').Select(line => Row.Of(line)) : Experiment.Texts.SelectMany(text => Row.Wrap(text, width));
    }
}
