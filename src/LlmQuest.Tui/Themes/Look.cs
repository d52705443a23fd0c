using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Themes;

/// <summary>The theme that is used now.</summary>
internal sealed class Look(Theme theme)
{
    public Theme Theme { get; set; } = theme;

    public Attribute Of(Tone tone) => Theme.Of(tone);
}
