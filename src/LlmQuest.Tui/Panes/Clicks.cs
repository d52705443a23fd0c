using Terminal.Gui.Input;

namespace LlmQuest.Tui.Panes;

/// <summary>Clicks, however quickly they follow one another.</summary>
internal static class Clicks
{
    private const MouseFlags Any = MouseFlags.LeftButtonClicked | MouseFlags.LeftButtonDoubleClicked | MouseFlags.LeftButtonTripleClicked;

    /// <summary>Where a click was; null when it was none.</summary>
    public static System.Drawing.Point? At(Mouse mouse) => (mouse.Flags & Any) != 0 ? mouse.Position : null;

    /// <summary>Rows that the wheel was turned, negative for up; 0 when it was not.</summary>
    public static int Wheel(Mouse mouse)
    {
        const int RowsPerNotch = 3;
        return mouse.Flags.HasFlag(MouseFlags.WheeledUp) ? -RowsPerNotch : mouse.Flags.HasFlag(MouseFlags.WheeledDown) ? RowsPerNotch : 0;
    }
}
