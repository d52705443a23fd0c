using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Themes;
using Terminal.Gui.ViewBase;

namespace LlmQuest.Tui.Game;

/// <summary>The line between transcript and side.</summary>
internal sealed class ColumnRule : View
{
    private readonly Look _look;

    public ColumnRule(Look look)
    {
        _look = look;
        CanFocus = false;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        SetAttribute(_look.Of(Tone.Faint));
        for (int y = 0; y < Viewport.Height; y++)
        {
            Move(0, y);
            AddStr("│");
        }

        return true;
    }
}
