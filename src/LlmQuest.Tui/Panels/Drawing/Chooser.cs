using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>What the left and right arrows choose among, with a button at either side for who has a mouse alone.</summary>
internal static class Chooser
{
    /// <summary>Its parts.</summary>
    /// <param name="text">What is chosen.</param>
    /// <param name="enter">What Enter does.</param>
    /// <param name="less">What the left arrow does.</param>
    /// <param name="more">What the right arrow does.</param>
    public static IReadOnlyList<Part> Of(string text, string enter, string less, string more) =>
    [
        Alone(text, enter, less, more),
        new Part(" "),
        Less(less),
        new Part(" "),
        More(more),
    ];

    /// <summary>The same without its buttons.</summary>
    public static Part Alone(string text, string enter, string less, string more) => new($"< {text} >", Tone.Deed) { Deed = enter, Less = less, More = more };

    /// <summary>The button for the left arrow.</summary>
    public static Part Less(string less) => new("[-]", Tone.Deed) { Deed = less };

    /// <summary>The button for the right arrow.</summary>
    public static Part More(string more) => new("[+]", Tone.Deed) { Deed = more };
}
