using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Themes;
using Terminal.Gui.Drawing;

namespace LlmQuest.Tui.Tests;

/// <summary>Contrast as WCAG 2.2 counts it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.</summary>
public sealed class ThemeTests
{
    private const double ReadableText = 4.5;
    private const double ReadableMark = 3;

    private static IEnumerable<Tone> Tones => Enum.GetValues<Tone>();

    private static IEnumerable<Tone> Coloured => Tones.Where(tone => ThemeTable.Find(ThemeTable.Usual)!.Of(tone).Foreground != Color.None);

    [Test]
    public void Text_is_readable_on_the_ground_of_its_theme([Values("dark", "light")] string theme, [ValueSource(nameof(Tones))] Tone tone)
    {
        Terminal.Gui.Drawing.Attribute look = ThemeTable.Find(theme)!.Of(tone);
        Assert.That(Contrast(look.Foreground, look.Background), Is.AtLeast(ReadableText));
    }

    [Test]
    public void The_colours_for_any_terminal_can_be_told_from_black_and_from_white([ValueSource(nameof(Coloured))] Tone tone)
    {
        Color colour = ThemeTable.Find(ThemeTable.Usual)!.Of(tone).Foreground;
        Assert.That(Math.Min(Contrast(colour, Color.Black), Contrast(colour, Color.White)), Is.AtLeast(ReadableMark));
    }

    [Test]
    public void Without_colours_no_tone_has_one([ValueSource(nameof(Tones))] Tone tone)
        => Assert.That(ThemeTable.Find(ThemeTable.WithoutColours)!.Of(tone), Has.Property("Foreground").EqualTo(Color.None).And.Property("Background").EqualTo(Color.None));

    [Test]
    public void What_is_chosen_is_told_by_more_than_its_colour([ValueSource(nameof(Names))] string theme)
        => Assert.That(ThemeTable.Find(theme)!.Of(Tone.Chosen).Style.HasFlag(TextStyle.Reverse));

    [Test]
    public void What_the_library_draws_itself_has_only_looks_of_the_theme([ValueSource(nameof(Names))] string name)
    {
        Theme theme = ThemeTable.Find(name)!;
        VisualRole[] roles = [VisualRole.Normal, VisualRole.HotNormal, VisualRole.Focus, VisualRole.HotFocus, VisualRole.Active, VisualRole.HotActive, VisualRole.Editable, VisualRole.ReadOnly, VisualRole.Highlight, VisualRole.Disabled];
        Assert.That(roles.Select(role => theme.Scheme.GetAttributeForRole(role)).Distinct(), Is.SubsetOf(Tones.Select(theme.Of)));
    }

    private static IEnumerable<string> Names => ThemeTable.All.Select(theme => theme.Name);

    private static double Contrast(Color one, Color other)
    {
        double[] lights = [Light(one), Light(other)];
        return (lights.Max() + 0.05) / (lights.Min() + 0.05);
    }

    private static double Light(Color colour) => (0.2126 * Linear(colour.R)) + (0.7152 * Linear(colour.G)) + (0.0722 * Linear(colour.B));

    private static double Linear(byte part)
    {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
