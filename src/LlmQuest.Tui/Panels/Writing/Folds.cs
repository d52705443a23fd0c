using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>What of a panel is folded out.</summary>
internal sealed class Folds
{
    private const string Word = "fold ";
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Whether something is folded out.</summary>
    public bool IsOpen(string name) => _open.Contains(name);

    /// <summary>Folds something out.</summary>
    public void Open(string name) => _open.Add(name);

    /// <summary>Folds everything in.</summary>
    public void Close() => _open.Clear();

    /// <summary>A part that folds something out and in, with a mark that says which.</summary>
    public Part Part(string name, string text) => Button(name, $"{(IsOpen(name) ? "▾" : "▸")} {text}");

    /// <summary>A part that folds something out and in.</summary>
    public static Part Button(string name, string text) => new(text, Tone.Deed) { Deed = Deeds.Own + Word + name };

    /// <summary>Folds something out or in.</summary>
    /// <returns>Whether it was a deed of these folds.</returns>
    public bool Do(string deed)
    {
        if (!deed.StartsWith(Word, StringComparison.Ordinal))
        {
            return false;
        }

        string name = deed[Word.Length..];
        if (!_open.Remove(name))
        {
            _open.Add(name);
        }

        return true;
    }
}
