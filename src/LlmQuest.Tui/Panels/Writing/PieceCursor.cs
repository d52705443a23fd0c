using System.Globalization;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>Which piece of a text is looked at closely: left and right go along the pieces, Enter or a click chooses one.</summary>
internal sealed class PieceCursor
{
    private const string Word = "piece ";
    private const string Here = Word + "here";
    private const string Back = Word + "back";
    private const string On = Word + "on";

    /// <summary>How many pieces there are.</summary>
    public int Count { get; private set; }

    /// <summary>Index of the piece that is looked at.</summary>
    public int Place { get; private set; }

    /// <summary>Begins with other pieces.</summary>
    public void Begin(int count) => (Count, Place) = (count, 0);

    /// <summary>The part that chooses a piece.</summary>
    /// <remarks>The deed of the chosen one is always the same: so the cursor of the screen goes along with it.</remarks>
    public Part Part(int index, string text, Tone tone)
    {
        if (index != Place)
        {
            return new Part(text, tone) { Deed = Choosing(index) };
        }

        return new Part(text, Tone.Strong)
        {
            Deed = Deeds.Own + Here,
            Less = Place > 0 ? Deeds.Own + Back : "",
            More = Place < Count - 1 ? Deeds.Own + On : "",
        };
    }

    /// <summary>The deed that chooses a piece.</summary>
    public static string Choosing(int index) => string.Create(CultureInfo.InvariantCulture, $"{Deeds.Own}{Word}{index}");

    /// <summary>Chooses another piece.</summary>
    /// <returns>Whether it was a deed of these pieces.</returns>
    public bool Do(string deed)
    {
        switch (deed)
        {
            case Here:
                return true;
            case Back or On:
                Place = Math.Clamp(Place + (deed == On ? 1 : -1), 0, Math.Max(0, Count - 1));
                return true;
        }

        bool isPiece = deed.StartsWith(Word, StringComparison.Ordinal) && int.TryParse(deed.AsSpan(Word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < Count && Choose(index);
        return isPiece;
    }

    private bool Choose(int index)
    {
        Place = index;
        return true;
    }
}
