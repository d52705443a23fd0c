using System.Collections.Immutable;
using Terminal.Gui.Drawing;

namespace LlmQuest.Tui.Themes;

/// <summary>The themes. Every colour also has a style, and what it means stands there in words or marks as well.</summary>
internal static class ThemeTable
{
    /// <summary>Name of the theme that is used when none is set.</summary>
    public const string Usual = "terminal";

    /// <summary>Name of the theme without colours.</summary>
    public const string WithoutColours = "plain";

    // Normal, Strong, Faint, Heading, Deed, Chosen, Good, Bad, Warning, First, Second, Third, Fourth, Edge.
    private static readonly TextStyle[] Styles =
    [
        TextStyle.None, TextStyle.Bold, TextStyle.Faint, TextStyle.Bold | TextStyle.Underline, TextStyle.Underline, TextStyle.Reverse, TextStyle.Bold, TextStyle.None, TextStyle.Bold,
        TextStyle.None, TextStyle.Underline, TextStyle.Bold, TextStyle.Italic, TextStyle.Reverse,
    ];

    /// <summary>All of them, the usual one first.</summary>
    public static ImmutableArray<Theme> All { get; } =
    [
        new(Usual, "the colours of your terminal", Of(Color.None, Color.None, [null, null, null, null, null, null, "#2e8b57", "#cd5c5c", "#b8860b", "#4682b4", "#2e8b57", "#b8860b", "#ba55d3", null], Styles)),
        new("dark", "light on dark", Of(new Color("#d8dee9"), new Color("#1c1f26"), [null, "#ffffff", "#9aa5b8", "#88c0d0", "#8fbcff", null, "#a3d977", "#ff8f87", "#f0c674", "#88c0d0", "#a3d977", "#f0c674", "#d7a5e0", null], Softer)),
        new("light", "dark on light", Of(new Color("#24292f"), new Color("#fafbfc"), [null, "#000000", "#57606a", "#0550ae", "#0550ae", null, "#116329", "#a40e26", "#7d4e00", "#0550ae", "#116329", "#7d4e00", "#8250df", null], Softer)),
        new(WithoutColours, "no colours at all", Of(Color.None, Color.None, new string?[Styles.Length], Styles)),
    ];

    /// <summary>The theme of a name, or null.</summary>
    public static Theme? Find(string name) => All.FirstOrDefault(theme => theme.Name == name);

    /// <summary>The theme of a name; the one without colours where the environment asks for none (https://no-color.org).</summary>
    public static Theme Chosen(string name)
        => Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? Find(WithoutColours)! : Find(name) ?? All[0];

    private static TextStyle[] Softer => [.. Styles.Select(style => style & ~TextStyle.Faint)];

    private static Attribute[] Of(Color text, Color ground, string?[] colours, TextStyle[] styles)
        => [.. colours.Select((colour, i) => new Attribute(colour is null ? text : new Color(colour), ground, styles[i]))];
}
