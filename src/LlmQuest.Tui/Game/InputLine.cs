using System.Globalization;
using System.Text;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Text;
using Terminal.Gui.Input;
using Terminal.Gui.Views;

namespace LlmQuest.Tui.Game;

/// <summary>The line where commands are typed: history with Up and Down, completion with Tab, and no line without end.</summary>
internal sealed class InputLine : TextField
{
    /// <summary>Stands in the line for a line break.</summary>
    public const char NewLineMark = '↵';

    public const int LongestLine = AdventureSession.LongestLine;
    private readonly List<string> _history = [];
    private int _at;

    // What was typed when an earlier line was brought back: it comes again behind the newest.
    private string _draft = "";
    private IReadOnlyList<string> _completions = [];
    private int _completion;

    /// <summary>Asked for what the typed beginning could become.</summary>
    public Func<string, IReadOnlyList<string>> Complete { get; set; } = _ => [];

    /// <summary>Takes keys before they are typed; true when it used one.</summary>
    public Func<Key, bool> Taken { get; set; } = _ => false;

    /// <summary>Takes a line when Enter is pressed; true when it was accepted and the line is to be emptied.</summary>
    public Func<string, bool> Entered { get; set; } = _ => true;

    /// <summary>Told when something could not be typed.</summary>
    public Action<string> Refused { get; set; } = _ => { };

    public void Replace(string text)
    {
        string shown = VisibleInput.Shown(text);
        Value = shown;
        InsertionPoint = shown.Length;
    }

    /// <summary>Types a text behind what is there; the beginning first, where nothing is.</summary>
    public void Append(string beginning, string text)
    {
        string before = Value is { Length: > 0 } typed ? typed : beginning;
        Replace((before + text) is var line && line.Length > LongestLine ? line[..LongestLine] : before + text);
    }

    /// <summary>Takes the last letter back.</summary>
    public void Erase()
    {
        if (Value is { Length: > 0 } typed)
        {
            int[] starts = StringInfo.ParseCombiningCharacters(typed);
            Replace(typed[..starts[^1]]);
        }
    }

    /// <summary>Sends the line, if there is one.</summary>
    /// <returns>Whether there was.</returns>
    public bool Send()
    {
        string line = Value ?? "";
        if (line.Trim().Length == 0)
        {
            return false;
        }

        if (!Entered(VisibleInput.Meant(line).Replace(NewLineMark, '\n')))
        {
            // Selected, so that Enter tries it again and typing replaces it.
            SelectAll();
            return true;
        }

        if (_history.Count == 0 || _history[^1] != line)
        {
            _history.Add(line);
        }

        _at = _history.Count;
        Replace("");
        return true;
    }

    /// <summary>Brings an earlier line back, or a later one.</summary>
    public void Recall(int direction)
    {
        int to = Math.Clamp(_at + direction, 0, _history.Count);
        if (to == _at)
        {
            return;
        }

        if (_at == _history.Count)
        {
            _draft = Value ?? "";
        }

        _at = to;
        Replace(_at < _history.Count ? _history[_at] : _draft);
    }

    /// <summary>Completes what is typed.</summary>
    public void CompleteNext()
    {
        if (_completions.Count == 0)
        {
            _completions = Complete(Value ?? "");
            _completion = 0;
        }

        if (_completions.Count > 0)
        {
            Replace(_completions[_completion]);
            _completion = (_completion + 1) % _completions.Count;
        }
    }

    /// <summary>Forgets what could be completed, since something else was done.</summary>
    public void EndCompletion() => _completions = [];

    protected override bool OnKeyDown(Key key)
    {
        if (Taken(key) || IsTooMuch(key) || IsUnseen(key))
        {
            return true;
        }

        // For every letter the whole line is kept, to be undone by a key that this program has for something else: a long paste took gigabytes.
        ClearHistoryChanges();
        return base.OnKeyDown(key);
    }

    protected override string OnSanitizingPaste(string text)
    {
        string line = VisibleInput.Shown(string.Join(' ', text.AsSpan(0, Math.Min(text.Length, LongestLine * 2)).ToString().Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)));
        int room = Math.Max(0, LongestLine - (Value?.Length ?? 0));
        if (line.Length <= room)
        {
            return base.OnSanitizingPaste(line);
        }

        Refused($"A line holds {LongestLine} characters: the rest was not pasted.");
        return base.OnSanitizingPaste(line[..room]);
    }

    // What cannot be seen is typed by its number: raw, it would turn the line round or hide in it.
    private bool IsUnseen(Key key)
    {
        string typed = key.AsGrapheme;
        if (key.IsCtrl || key.IsAlt || key.AsRune == default || Rune.IsControl(key.AsRune) || VisibleInput.Shown(typed) is var shown && shown == typed)
        {
            return false;
        }

        InsertText(shown);
        return true;
    }

    private bool IsTooMuch(Key key)
    {
        if ((Value?.Length ?? 0) + key.AsGrapheme.Length <= LongestLine || key.AsRune == default || key.IsCtrl || key.IsAlt)
        {
            return false;
        }

        Refused($"A line holds {LongestLine} characters.");
        return true;
    }
}
