using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>What of a panel is open and what is folded away. Each has a name that never holds foreign text.</summary>
internal sealed class Folds
{
    private const string Fold = "fold ";
    private readonly HashSet<string> _turned = new(StringComparer.Ordinal);

    /// <summary>Whether it is open.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="begins">Whether it is open before anybody turned it.</param>
    public bool IsOpen(string name, bool begins = false) => begins != _turned.Contains(name);

    /// <summary>A mark that opens and closes it.</summary>
    public Part Mark(string name, bool begins = false) => Labelled(name, "", begins);

    /// <summary>A mark with a text that opens and closes it.</summary>
    public Part Labelled(string name, string text, bool begins = false)
        => new((IsOpen(name, begins) ? "[-]" : "[+]") + (text.Length > 0 ? " " + text : ""), Tone.Deed) { Deed = DeedOf(name) };

    /// <summary>What a part does that opens and closes it.</summary>
    public static string DeedOf(string name) => $"{Deeds.Own}{Fold}{name}";

    /// <summary>Rows under a title that folds them away; nothing where there are none.</summary>
    public IEnumerable<Row> Section(string name, string title, IEnumerable<Row> rows, bool begins = false)
    {
        Row[] all = [.. rows];
        return all.Length == 0 ? [] : [Row.Of(Labelled(name, title, begins)), .. IsOpen(name, begins) ? all : []];
    }

    /// <summary>The first of many, or all of them where somebody asked for them.</summary>
    public IEnumerable<T> First<T>(string name, IReadOnlyList<T> all, int most) => all.Count <= most || IsOpen(name) ? all : all.Take(most);

    /// <summary>The row that asks for the others; none where there are no others.</summary>
    public IEnumerable<Row> Others(string name, int count, int most, string noun)
        => count <= most ? [] : [Row.Of(Labelled(name, IsOpen(name) ? $"only the first {Quantity.Of(most, noun)}" : $"{Quantity.Of(count - most, noun)} more"))];

    /// <summary>Opens or closes what a mark says; false when it is not one of these marks.</summary>
    public bool Do(string deed)
    {
        if (!deed.StartsWith(Fold, StringComparison.Ordinal))
        {
            return false;
        }

        string name = deed[Fold.Length..];
        if (!_turned.Remove(name))
        {
            _turned.Add(name);
        }

        return true;
    }
}
