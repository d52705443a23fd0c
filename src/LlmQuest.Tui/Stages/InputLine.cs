using LlmQuest.Labs.Sessions;
using Terminal.Gui.Input;
using Terminal.Gui.Views;

namespace LlmQuest.Tui.Stages;

/// <summary>The line where commands are typed: history with Up and Down, completion with Tab, and no line without end.</summary>
internal sealed class InputLine : TextField
{
    public const int LongestLine = AdventureSession.LongestLine;
    private readonly List<string> _history = [];
    private int _at;
    private IReadOnlyList<string> _completions = [];
    private int _completion;

    /// <summary>Asked for what the typed beginning could become.</summary>
    public Func<string, IReadOnlyList<string>> Complete { get; set; } = _ => [];

    /// <summary>Takes keys that are not for editing; true when it used one.</summary>
    public Func<Key, bool> Unused { get; set; } = _ => false;

    /// <summary>Takes a line when Enter is pressed; true when it was accepted and the line is to be emptied.</summary>
    public Func<string, bool> Entered { get; set; } = _ => true;

    /// <summary>Told when something could not be typed.</summary>
    public Action<string> Refused { get; set; } = _ => { };

    public void Replace(string text)
    {
        Value = text;
        InsertionPoint = text.Length;
    }

    protected override bool OnKeyDown(Key key)
    {
        if (key != Key.Tab)
        {
            _completions = [];
        }

        if (key == Key.Enter)
        {
            Enter();
            return true;
        }

        if (key == Key.U.WithCtrl)
        {
            Replace("");
            return true;
        }

        if (key == Key.Tab)
        {
            CompleteNext();
            return true;
        }

        if (key == Key.CursorUp || key == Key.CursorDown)
        {
            Recall(key == Key.CursorUp ? -1 : 1);
            return true;
        }

        return Unused(key) || IsTooMuch(key) || base.OnKeyDown(key);
    }

    protected override string OnSanitizingPaste(string text)
    {
        string line = string.Join(' ', text.AsSpan(0, Math.Min(text.Length, LongestLine * 2)).ToString().Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        int room = Math.Max(0, LongestLine - (Value?.Length ?? 0));
        if (line.Length <= room)
        {
            return base.OnSanitizingPaste(line);
        }

        Refused($"A line holds {LongestLine} characters: the rest was not pasted.");
        return base.OnSanitizingPaste(line[..room]);
    }

    private void Enter()
    {
        string line = Value ?? "";
        if (line.Trim().Length == 0)
        {
            return;
        }

        if (!Entered(line))
        {
            // Selected, so that Enter tries it again and typing replaces it.
            SelectAll();
            return;
        }

        if (_history.Count == 0 || _history[^1] != line)
        {
            _history.Add(line);
        }

        _at = _history.Count;
        Replace("");
    }

    private void Recall(int direction)
    {
        _at = Math.Clamp(_at + direction, 0, _history.Count);
        Replace(_at < _history.Count ? _history[_at] : "");
    }

    private void CompleteNext()
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
