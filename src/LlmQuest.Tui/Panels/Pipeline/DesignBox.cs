using System.Globalization;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>A part of the design as a box: thick where the step that is shown is, with the numbers of the steps that came through.</summary>
/// <param name="Node">The part.</param>
/// <param name="Steps">The steps of the question that came through it, from 1.</param>
/// <param name="IsShown">Whether the step that is shown is here.</param>
internal sealed record DesignBox(DesignNode Node, IReadOnlyList<int> Steps, bool IsShown)
{
    private string Borders => IsShown ? "┏━┓┃┗┛┳┣" : Node.IsEnd ? "╭─╮│╰╯┬├" : "┌─┐│└┘┬├";

    /// <summary>Columns it takes.</summary>
    public int Columns => TextWrapper.Columns(Node.Label) + 4;

    /// <summary>Where ways to others leave it, counted from its left.</summary>
    public int Stem => 2;

    /// <summary>Its upper border.</summary>
    public string Top
    {
        get
        {
            string numbers = TextWrapper.Fit(string.Join(',', Steps.Select(step => step.ToString(CultureInfo.InvariantCulture))), Columns - 2);
            return Borders[0] + numbers + new string(Borders[1], Columns - 2 - numbers.Length) + Borders[2];
        }
    }

    /// <summary>Its lower border.</summary>
    /// <param name="hasStem">Whether ways to others leave it.</param>
    public string Bottom(bool hasStem)
    {
        string bar = new(Borders[1], Columns - 2);
        return Borders[4] + (hasStem ? bar[..(Stem - 1)] + Borders[6] + bar[Stem..] : bar) + Borders[5];
    }

    /// <summary>Its middle.</summary>
    /// <param name="leads">Whether an arrow leads on to the right.</param>
    /// <param name="deed">What it does when it is chosen; empty for nothing.</param>
    public IEnumerable<Part> Middle(bool leads, string deed) =>
    [
        new Part($"{Borders[3]} "),
        new Part(Node.Label, deed.Length > 0 ? Tone.Deed : Tone.Normal) { Deed = deed },
        new Part($" {(leads ? Borders[7] : Borders[3])}"),
    ];
}
