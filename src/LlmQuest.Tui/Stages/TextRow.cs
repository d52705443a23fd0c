using LlmQuest.Core.Text;
using LlmQuest.Tui.Text;
using Terminal.Gui.Drawing;
using Terminal.Gui.ViewBase;

namespace LlmQuest.Tui.Stages;

/// <summary>One row of text, cut with an ellipsis where it does not fit.</summary>
internal sealed class TextRow : View
{
    private readonly TextStyle _style;
    private string _content = "";

    public TextRow(TextStyle style)
    {
        _style = style;
        CanFocus = false;
        Height = 1;
        Width = Dim.Fill();
    }

    public void Show(string content)
    {
        string safe = DisplayText.Strip(content).ReplaceLineEndings(" ");
        if (safe != _content)
        {
            _content = safe;
            SetNeedsDraw();
        }
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        SetAttribute(GetAttributeForRole(VisualRole.Normal) with { Style = _style });
        Move(0, 0);
        AddStr(TextWrapper.Fit(_content, Viewport.Width));
        return true;
    }
}
