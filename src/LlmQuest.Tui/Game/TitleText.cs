using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>The first row: the title, and what is always told beside it. Where both do not fit, the title is cut.</summary>
internal static class TitleText
{
    private const int LeastTitle = 12;

    public static string Of(string title, string margin, int width)
    {
        if (margin.Length == 0)
        {
            return " " + title;
        }

        string right = TextWrapper.Fit(margin, Math.Max(1, width - LeastTitle - 3));
        int room = Math.Max(1, width - TextWrapper.Columns(right) - 3);
        string left = TextWrapper.Fit(title, room);
        return $" {left}{new string(' ', room - TextWrapper.Columns(left) + 1)}{right} ";
    }
}
