using LlmQuest.Tui.Panes;
using Terminal.Gui.Drawing;

namespace LlmQuest.Tui.Themes;

/// <summary>Colours and styles for every tone.</summary>
/// <param name="Name">Its name, as it is set.</param>
/// <param name="Meaning">What it is for, in a few words.</param>
/// <param name="Table">The attributes, in the order of <see cref="Tone"/>.</param>
internal sealed record Theme(string Name, string Meaning, IReadOnlyList<Attribute> Table)
{
    public Attribute Of(Tone tone) => Table[(int)tone];

    /// <summary>Terminal.Gui's own scheme for what it draws itself, such as the input line.</summary>
    /// <remarks>Every role is named: what is left out Terminal.Gui makes up, in colours of its own.</remarks>
    public Scheme Scheme
    {
        get
        {
            (Attribute text, Attribute chosen, Attribute faint) = (Of(Tone.Normal), Of(Tone.Chosen), Of(Tone.Faint));
            return new Scheme(text)
            {
                HotNormal = text,
                Focus = text,
                HotFocus = text,
                Active = text,
                HotActive = text,
                Editable = text,
                ReadOnly = text,
                Highlight = chosen,
                Disabled = faint,
            };
        }
    }
}
