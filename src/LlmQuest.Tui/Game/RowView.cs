using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;
using LlmQuest.Tui.Themes;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace LlmQuest.Tui.Game;

/// <summary>One row whose parts can be clicked.</summary>
internal sealed class RowView : View
{
    private readonly Look _look;
    private Row _row = Row.Empty;

    public RowView(Look look)
    {
        _look = look;
        CanFocus = false;
        Height = 1;
    }

    /// <summary>Told of what was clicked.</summary>
    public Action<Part> Clicked { get; set; } = _ => { };

    public void Show(Row row)
    {
        if (!row.Parts.SequenceEqual(_row.Parts))
        {
            _row = row;
            SetNeedsDraw();
        }
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (Clicks.At(mouse) is not { } at)
        {
            return base.OnMouseEvent(mouse);
        }

        int x = 0;
        foreach (Part part in _row.Parts)
        {
            int end = x + TextWrapper.Columns(part.Text);
            if (at.X >= x && at.X < end && part.Deed.Length > 0)
            {
                Clicked(part);
                break;
            }

            x = end;
        }

        return true;
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        int x = 0;
        foreach (Part part in _row.Parts.TakeWhile(_ => x < Viewport.Width))
        {
            string text = TextWrapper.Fit(SafeText.Of(part.Text), Viewport.Width - x);
            SetAttribute(_look.Of(part.Tone));
            Move(x, 0);
            AddStr(text);
            x += TextWrapper.Columns(text);
        }

        return true;
    }
}
