using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Game;

/// <summary>What every key does.</summary>
internal sealed class ScreenKeys(GamePresenter presenter, InputLine input, TranscriptView transcript, PaneView side, PaneView page)
{
    /// <summary>The deed that tells the next beat.</summary>
    public const string NextBeat = ":next-beat";

    /// <summary>The deed that closes the page.</summary>
    public const string ClosePage = ":close-page";

    private const string OfKey = ":key ";
    private static readonly string[] WithoutRun = ["help", ActionTable.Leave];
    private static readonly string[] Hinted = ["help", "map", "hint", "generate", "experiments", ActionTable.Leave];

    /// <summary>Which key does what.</summary>
    public KeyMap Map { get; private set; } = new(new Dictionary<string, IReadOnlyList<string>>(), _ => { });

    /// <summary>Suspends the program.</summary>
    public Action Suspend { get; set; } = () => { };

    // What the line began with by itself, when somebody began to type at a challenge.
    private string _begun = "";

    private PaneView? Active => presenter.Area switch
    {
        Area.Side => side,
        Area.Page => page,
        _ => null,
    };

    private bool IsEmpty => string.IsNullOrEmpty(input.Value);

    /// <summary>Takes other keys.</summary>
    public void Remap(Preferences preferences)
        => Map = new KeyMap(preferences.Keys.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal), presenter.Say, presenter.Desk.Actions);

    /// <summary>Hints for the status line, the most important first; a click on one does what the key does.</summary>
    public IReadOnlyList<Part> Hints()
        => [.. (presenter.IsAnswering ? ["escape"] : presenter.HasRun ? presenter.Desk.Actions.Take(1).Select(action => action.Name).Concat(Hinted) : WithoutRun).Select(name => new Part($"{Map.Shown(name)} {ActionTable.Find(name)!.Label}") { Deed = OfKey + name })];

    /// <summary>Takes a key; false when it is to be typed.</summary>
    public bool Take(Key key)
    {
        if (Map.Find(key) is not { Name: ActionTable.NextPart })
        {
            input.EndCompletion();
        }

        if (Map.Find(key) is { } action)
        {
            Act(action);
            return true;
        }

        if (key == Key.U.WithCtrl)
        {
            input.Replace("");
            return true;
        }

        return Active is { } pane ? TakeInPane(pane, key) : TakeInLine(key);
    }

    /// <summary>Takes a line; false when it must wait, and the line is to be kept.</summary>
    public bool Submit(string line)
    {
        if (BegunLine.Doubtful(_begun, line) is { } command)
        {
            Ask(command);
            return false;
        }

        bool isAccepted = false;
        presenter.Guard(() => isAccepted = presenter.Submit(BegunLine.Meant(_begun, line)));
        _begun = isAccepted ? "" : _begun;
        if (presenter.Found.Length > 0)
        {
            transcript.Find(presenter.Found);
            return isAccepted;
        }

        transcript.Find("");
        transcript.Scroll(int.MaxValue);
        return isAccepted;
    }

    /// <summary>Does what a part says.</summary>
    public void Do(string deed)
    {
        if (deed == NextBeat)
        {
            Next();
            return;
        }

        if (deed.StartsWith(OfKey, StringComparison.Ordinal))
        {
            Act(ActionTable.Find(deed[OfKey.Length..])!);
            return;
        }

        if (deed is MovesBar.Before or MovesBar.Behind)
        {
            presenter.Moves.Turn(deed == MovesBar.Behind);
            return;
        }

        if (deed == ClosePage)
        {
            presenter.Escape();
            return;
        }

        if (deed.Length > 0 && deed[0] == Deeds.Type)
        {
            Type(deed);
            return;
        }

        if (presenter.Do(deed) is { } text)
        {
            input.Replace(text);
        }

        transcript.Scroll(int.MaxValue);
    }

    private void Ask(string command)
    {
        string begun = _begun.Trim();
        _begun = "";
        input.Replace(command);
        presenter.Say($"{command.Split(' ')[0]} is a command, and Enter gives it. To answer with these words, put {begun} before them.");
    }

    private void Act(GameAction action)
    {
        switch (action.Name)
        {
            case ActionTable.Escape:
                if (!presenter.Escape())
                {
                    input.Replace("");
                }

                break;
            case ActionTable.NextPart when !IsEmpty && presenter.Area == Area.Line:
                input.CompleteNext();
                break;
            case ActionTable.NextPart:
                presenter.NextPart();
                break;
            case ActionTable.NewLine:
                input.Append("", InputLine.NewLineMark.ToString());
                break;
            case ActionTable.PageUp or ActionTable.PageDown:
                Page(action.Name == ActionTable.PageUp ? -1 : 1);
                break;
            case ActionTable.Top or ActionTable.End:
                Scroll(action.Name == ActionTable.Top ? int.MinValue : int.MaxValue);
                break;
            case ActionTable.Suspend:
                Suspend();
                break;
            default:
                presenter.Act(action);
                transcript.Scroll(int.MaxValue);
                break;
        }
    }

    private bool TakeInPane(PaneView pane, Key key)
    {
        Part? chosen = pane.Pointer.ChosenPart;
        if (key == Key.CursorUp || key == Key.CursorDown)
        {
            pane.Pointer.StepRow(key == Key.CursorUp ? -1 : 1);
        }
        else if (key == Key.CursorLeft || key == Key.CursorRight)
        {
            Turn(pane, key == Key.CursorRight, chosen);
        }
        else if (key == Key.Enter || (key == Key.Space && IsEmpty))
        {
            Choose(chosen);
        }
        else
        {
            return TypeFromPane(key);
        }

        pane.Moved();
        return true;
    }

    private void Choose(Part? chosen)
    {
        if (!IsEmpty)
        {
            input.Send();
        }
        else if (chosen is { } part)
        {
            Do(part.Deed);
        }
        else if (!presenter.EndsHere)
        {
            presenter.Escape();
        }
    }

    private void Turn(PaneView pane, bool isRight, Part? chosen)
    {
        string deed = chosen is { } part ? (isRight ? part.More : part.Less) : "";
        if (deed.Length > 0)
        {
            Do(deed);
        }
        else
        {
            pane.Pointer.Step(isRight ? 1 : -1);
        }
    }

    // Who begins to type means the line; at a challenge that is answered in words, its answer.
    private bool TypeFromPane(Key key)
    {
        if (key.AsRune != default && !key.IsCtrl && !key.IsAlt)
        {
            _begun = IsEmpty ? presenter.Beginning : "";
            presenter.ToLine();
            if (_begun.Length > 0)
            {
                input.Replace(_begun);
            }
        }

        return false;
    }

    private bool TakeInLine(Key key)
    {
        if (key == Key.Enter)
        {
            if (!input.Send())
            {
                Next();
            }

            return true;
        }

        if (key == Key.CursorUp || key == Key.CursorDown)
        {
            input.Recall(key == Key.CursorUp ? -1 : 1);
            return true;
        }

        if (!IsEmpty)
        {
            return false;
        }

        if (key == Key.Space)
        {
            if (presenter.HasMore)
            {
                Next();
            }

            return true;
        }

        if (key == Key.CursorLeft || key == Key.CursorRight)
        {
            presenter.Moves.Step(key == Key.CursorRight ? 1 : -1);
            return true;
        }

        return false;
    }

    private void Next()
    {
        if (presenter.Go() is { } text)
        {
            input.Replace(text);
        }

        transcript.Scroll(int.MaxValue);
    }

    private void Type(string deed)
    {
        if (deed == Deeds.Erase)
        {
            input.Erase();
        }
        else if (deed == Deeds.Send)
        {
            input.Send();
        }
        else
        {
            int bar = deed.IndexOf(Deeds.Bar, StringComparison.Ordinal);
            input.Append(deed[1..bar], deed[(bar + 1)..]);
        }
    }

    private void Page(int direction)
    {
        if (presenter.Area == Area.Line && presenter.Page is null)
        {
            transcript.Page(direction);
            return;
        }

        PaneView pane = presenter.Page is not null ? page : side;
        pane.Pointer.Page(direction);
        pane.Moved();
    }

    private void Scroll(int rows)
    {
        if (presenter.Page is not null)
        {
            page.Pointer.Scroll(rows);
            page.Moved();
        }
        else
        {
            transcript.Scroll(rows);
        }
    }
}
