using LlmQuest.Tui.Text;
using LlmQuest.Tui.Themes;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace LlmQuest.Tui.Panes;

/// <summary>Draws a pane.</summary>
internal sealed class PaneView : View
{
    private readonly Look _look;
    private IPane? _pane;
    private bool _isActive;

    public PaneView(Look look)
    {
        _look = look;
        CanFocus = false;
    }

    public PaneCursor Pointer { get; } = new();

    /// <summary>Told of what was clicked.</summary>
    public Action<Part> Clicked { get; set; } = _ => { };

    /// <summary>Shows a pane.</summary>
    /// <param name="pane">The pane.</param>
    /// <param name="isActive">Whether the next key is for it.</param>
    public void Show(IPane pane, bool isActive)
    {
        if (Viewport.Width <= 0 || Viewport.Height <= 0)
        {
            return;
        }

        if (Pointer.Show(pane, Viewport.Width, Viewport.Height) || isActive != _isActive || _pane != pane)
        {
            SetNeedsDraw();
        }

        if (isActive && !_isActive)
        {
            Pointer.Enter();
        }

        (_pane, _isActive) = (pane, isActive);
    }

    /// <summary>Draws anew after the cursor moved.</summary>
    public void Moved() => SetNeedsDraw();

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (Clicks.Wheel(mouse) is not 0 and var rows)
        {
            Pointer.Scroll(rows);
            SetNeedsDraw();
            return true;
        }

        if (Clicks.At(mouse) is { } at)
        {
            if (Pointer.Hit(at.X, at.Y) is { } part)
            {
                Clicked(part);
            }

            SetNeedsDraw();
            return true;
        }

        return base.OnMouseEvent(mouse);
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        for (int y = 0; y < Viewport.Height && Pointer.Top + y < Pointer.Rows.Count; y++)
        {
            DrawRow(Pointer.Top + y, y);
        }

        return true;
    }

    private void DrawRow(int row, int y)
    {
        int left = Viewport.Width;
        int x = 0;
        for (int i = 0; i < Pointer.Rows[row].Parts.Length && left > 0; i++)
        {
            Part part = Pointer.Rows[row].Parts[i];
            bool isChosen = _isActive && Pointer.Chosen == (row, i);
            string text = TextWrapper.Fit(SafeText.Of(part.Text), left);
            SetAttribute(_look.Of(isChosen ? Tone.Chosen : part.Tone));
            Move(x, y);
            AddStr(text);
            int columns = TextWrapper.Columns(text);
            x += columns;
            left -= columns;
        }
    }
}
