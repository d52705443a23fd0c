using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;
using LlmQuest.Tui.Themes;
using Terminal.Gui.ViewBase;

namespace LlmQuest.Tui.Game;

/// <summary>A row of text, cut with an ellipsis where it does not fit; wrapped where it was given more rows.</summary>
internal sealed class TextRow : View
{
    private readonly Look _look;
    private readonly Tone _tone;
    private string _content = "";

    public TextRow(Look look, Tone tone)
    {
        _look = look;
        _tone = tone;
        CanFocus = false;
        Height = 1;
        Width = Dim.Fill();
    }

    /// <summary>How many rows a text would take.</summary>
    public static int RowsOf(string content, int width) => TextWrapper.Wrap(SafeText.Of(content), width).Count();

    public void Show(string content)
    {
        string safe = SafeText.Of(content);
        if (safe != _content)
        {
            _content = safe;
            SetNeedsDraw();
        }
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        SetAttribute(_look.Of(_tone));
        string[] rows = Viewport.Height > 1 ? [.. TextWrapper.Wrap(_content, Viewport.Width).Take(Viewport.Height)] : [TextWrapper.Fit(_content, Viewport.Width)];
        for (int y = 0; y < rows.Length; y++)
        {
            Move(0, y);
            AddStr(_tone == Tone.Edge ? rows[y] + new string(' ', Math.Max(0, Viewport.Width - TextWrapper.Columns(rows[y]))) : rows[y]);
        }

        return true;
    }
}
