using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>What of a panel is folded out. Each has a name that never holds foreign text.</summary>
internal sealed class Folds
{
    private const string Word = "fold ";
    private readonly HashSet<string> _turned = new(StringComparer.Ordinal);

    /// <summary>Whether something is folded out.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="begins">Whether it is folded out before anybody turned it.</param>
    public bool IsOpen(string name, bool begins = false) => begins != _turned.Contains(name);

    /// <summary>Folds out something that begins folded in.</summary>
    public void Open(string name) => _turned.Add(name);

    /// <summary>Folds everything as it begins.</summary>
    public void Close() => _turned.Clear();

    /// <summary>A part that folds something out and in, with a mark that says which.</summary>
    public Part Part(string name, string text, bool begins = false) => Button(name, $"{(IsOpen(name, begins) ? "▾" : "▸")} {text}");

    /// <summary>The mark alone.</summary>
    public Part Mark(string name) => Button(name, IsOpen(name) ? "▾" : "▸");

    /// <summary>A part that folds something out and in.</summary>
    public static Part Button(string name, string text) => new(text, Tone.Deed) { Deed = Deeds.Own + Word + name };

    /// <summary>Rows under a title that folds them in and out; nothing where there are none.</summary>
    public IEnumerable<Row> Section(string name, string title, IEnumerable<Row> rows, bool begins = false)
    {
        Row[] all = [.. rows];
        return all.Length == 0 ? [] : [Row.Of(Part(name, title, begins)), .. IsOpen(name, begins) ? all : []];
    }

    /// <summary>The first of many, or all of them where somebody asked for them.</summary>
    public IEnumerable<T> First<T>(string name, IReadOnlyList<T> all, int most) => all.Count <= most || IsOpen(name) ? all : all.Take(most);

    /// <summary>The row that asks for the others; none where there are no others.</summary>
    public IEnumerable<Row> Others(string name, int count, int most, string noun)
        => count <= most ? [] : [Row.Of(Part(name, IsOpen(name) ? $"only the first {Quantity.Of(most, noun)}" : $"{Quantity.Of(count - most, noun)} more"))];

    /// <summary>Folds something out or in.</summary>
    /// <returns>Whether it was a deed of these folds.</returns>
    public bool Do(string deed)
    {
        if (!deed.StartsWith(Word, StringComparison.Ordinal))
        {
            return false;
        }

        string name = deed[Word.Length..];
        if (!_turned.Remove(name))
        {
            _turned.Add(name);
        }

        return true;
    }
}
