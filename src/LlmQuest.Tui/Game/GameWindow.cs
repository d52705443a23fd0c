using LlmQuest.Core.Engine;
using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Themes;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace LlmQuest.Tui.Game;

/// <summary>The whole screen: title, goal, transcript with lab and challenge beside it or a page over both, moves, input line, status line.</summary>
internal sealed class GameWindow : Runnable
{
    public const int LeastColumns = 60;
    public const int LeastRows = 15;
    private const int RoomyColumns = 100;
    private const int LeastBetweenKeys = 5;
    private const int RowsAbove = 2;
    private const int MostHintRows = 4;
    private const int RowsBelowHint = 3;
    private readonly GamePresenter _presenter;
    private readonly Look _look = new(ThemeTable.All[0]);
    private readonly TextRow _title;
    private readonly TextRow _goal;
    private readonly TranscriptView _transcript;
    private readonly TextRow _rule;
    private readonly ColumnRule _column;
    private readonly PaneView _side;
    private readonly PaneView _page;
    private readonly TextRow _hint;
    private readonly RowView _moves;
    private readonly TextRow _prompt;
    private readonly InputLine _input = new();
    private readonly RowView _status;
    private readonly TextRow _tooSmall;
    private readonly ScreenKeys _keys;
    private Preferences? _preferences;
    private IReadOnlyList<TranscriptEntry>? _shown;
    private bool _changed;
    private int _reveals;
    private int _hintRows = 1;
    private long _keyed;

    public GameWindow(GamePresenter presenter)
    {
        _presenter = presenter;
        _title = new TextRow(_look, Tone.Edge);
        _goal = new TextRow(_look, Tone.Strong);
        _transcript = new TranscriptView(_look);
        _rule = new TextRow(_look, Tone.Faint);
        _column = new ColumnRule(_look);
        _side = new PaneView(_look) { Clicked = part => Clicked(part, Area.Side) };
        _page = new PaneView(_look) { Clicked = part => Clicked(part, Area.Page) };
        _hint = new TextRow(_look, Tone.Faint);
        _moves = new RowView(_look) { Clicked = part => Clicked(part, Area.Line) };
        _prompt = new TextRow(_look, Tone.Strong);
        _status = new RowView(_look) { Clicked = part => Clicked(part, _presenter.Area) };
        _tooSmall = new TextRow(_look, Tone.Normal);
        _keys = new ScreenKeys(presenter, _input, _transcript, _side, _page);
        _goal.Y = 1;
        _hint.Y = Pos.AnchorEnd(RowsBelowHint + _hintRows);
        _moves.Y = Pos.AnchorEnd(3);
        _moves.Width = Dim.Fill();
        _prompt.Y = Pos.AnchorEnd(2);
        _prompt.Width = 2;
        _prompt.Show("> ");
        _input.X = 2;
        _input.Y = Pos.AnchorEnd(2);
        _input.Width = Dim.Fill();
        _status.Y = Pos.AnchorEnd(1);
        _status.Width = Dim.Fill();
        _tooSmall.Visible = false;
        _input.Entered = _keys.Submit;
        _input.Complete = presenter.Complete;
        _input.Refused = presenter.Say;
        _input.Taken = TakeKey;
        Add(_title, _goal, _transcript, _rule, _column, _side, _page, _hint, _moves, _prompt, _input, _status, _tooSmall);
        _input.SetFocus();
        Dress();
        Render();
    }

    /// <summary>Suspends the program; set by who runs the loop.</summary>
    public Action Suspend
    {
        get => _keys.Suspend;
        set => _keys.Suspend = value;
    }

    private bool Fits => Viewport.Width >= LeastColumns && Viewport.Height >= LeastRows;

    /// <summary>Takes in what came and shows it. Called by a timer.</summary>
    public void Tick()
    {
        _changed |= _presenter.Tick();
        Render();
    }

    protected override bool OnKeyDown(Key key) => TakeKey(key) || base.OnKeyDown(key);

    protected override void OnViewportChanged(DrawEventArgs e)
    {
        base.OnViewportChanged(e);
        foreach (View view in SubViews)
        {
            view.Visible = view == _tooSmall ? !Fits : Fits;
        }

        _tooSmall.Show($"{Viewport.Width}x{Viewport.Height} is too small: enlarge to {LeastColumns}x{LeastRows}.");
        if (Fits)
        {
            _input.SetFocus();
            Render();
        }
    }

    private bool TakeKey(Key key)
    {
        bool isTaken = false;
        _presenter.Guard(() => isTaken = _keys.Take(key));

        // Letters that come faster than anyone types are a paste: the timer shows what became of them.
        bool isLetter = !isTaken && _presenter.Area == Area.Line && key.AsRune != default;
        long now = Environment.TickCount64;
        if (!isLetter || now - _keyed >= LeastBetweenKeys)
        {
            Render();
        }

        _keyed = now;

        return isTaken;
    }

    private void Clicked(Part part, Area area)
    {
        _presenter.Guard(() =>
        {
            _presenter.To(area);
            _keys.Do(part.Deed);
        });
        Render();
    }

    private void Render()
    {
        if (!Fits)
        {
            return;
        }

        Dress();
        ShowHint();
        _title.Show(TitleText.Of(_presenter.Title, _presenter.Margin, Viewport.Width));
        _goal.Show(_presenter.GoalLine);
        Arrange();
        if (_changed || _shown != _presenter.Transcript)
        {
            _changed = false;
            _shown = _presenter.Transcript;
            _transcript.Show(_shown, _presenter.Live);
        }

        bool isLine = _presenter.Area == Area.Line;
        _moves.Show(MovesRow(isLine));
        _status.Show(StatusText.Row(_presenter.Progress(isShort: Viewport.Width < RoomyColumns), _presenter.Model, _keys.Hints(), Math.Max(1, Viewport.Width)));
    }

    // A remark is worth the rows that it needs: what it says to do stands at its end.
    private void ShowHint()
    {
        string hint = HintText.Of(_presenter, _keys.Map, _transcript.HasMoreBelow);
        int rows = _presenter.Hint.Length > 0 ? Math.Clamp(TextRow.RowsOf(hint, Viewport.Width), 1, MostHintRows) : 1;
        if (rows != _hintRows)
        {
            _hintRows = rows;
            _hint.Height = rows;
            _hint.Y = Pos.AnchorEnd(RowsBelowHint + rows);
        }

        _hint.Show(hint);
    }

    private Row MovesRow(bool isLine)
    {
        if (_presenter.HasMore)
        {
            return Row.Of(new Part("  "), new Part("[go on]", isLine ? Tone.Chosen : Tone.Normal) { Deed = ScreenKeys.NextBeat }, new Part("  Space or Enter", Tone.Faint));
        }

        if (_presenter.Page is null)
        {
            return _presenter.Moves.Row(Viewport.Width, isLine);
        }

        return _presenter.CanClose ? Row.Of(new Part("  "), new Part("[close]", isLine ? Tone.Chosen : Tone.Normal) { Deed = ScreenKeys.ClosePage }) : Row.Empty;
    }

    private void Arrange()
    {
        var body = new System.Drawing.Rectangle(0, RowsAbove, Viewport.Width, Viewport.Height - RowsAbove - RowsBelowHint - _hintRows);
        bool isPage = _presenter.Page is not null;
        bool isSide = !isPage && !_presenter.Side.IsEmpty;
        int wanted = isSide ? _presenter.Side.Rows(body.Width).Count : 0;
        BodyLayout layout = BodyLayout.Of(body, wanted, _presenter.Area == Area.Side);
        bool hasSide = isSide && !layout.Side.IsEmpty;
        _presenter.TranscriptSize = (layout.Transcript.Width, layout.Transcript.Height);
        Place(_transcript, layout.Transcript, !isPage);
        Place(_side, layout.Side, hasSide);
        Place(_page, body, isPage);
        Place(_rule, new System.Drawing.Rectangle(0, layout.Side.Y - 1, body.Width, 1), hasSide && !layout.IsBeside);
        Place(_column, new System.Drawing.Rectangle(layout.Side.X - 1, body.Y, 1, body.Height), hasSide && layout.IsBeside);
        _rule.Show(RuleText.Of(body.Width, wanted - layout.Side.Height, _keys.Map.Shown(ActionTable.NextPart)));
        if (_presenter.Page is { } page)
        {
            _page.Show(page, _presenter.Area == Area.Page);
        }
        else if (hasSide)
        {
            _side.Show(_presenter.Side, _presenter.Area == Area.Side);
            if (_reveals != _presenter.Side.Reveals)
            {
                _reveals = _presenter.Side.Reveals;
                _side.Pointer.RevealRow(_presenter.Side.RevealedRow);
                _side.Moved();
            }
        }
    }

    private static void Place(View view, System.Drawing.Rectangle at, bool isVisible)
    {
        view.Visible = isVisible;
        if (isVisible && view.Frame != at)
        {
            view.Frame = at;
            view.Layout();
        }
    }

    private void Dress()
    {
        Preferences preferences = _presenter.Desk.Preferences;
        if (ReferenceEquals(preferences, _preferences))
        {
            return;
        }

        _preferences = preferences;
        _look.Theme = ThemeTable.Chosen(preferences.Theme);
        _keys.Remap(preferences);
        SetScheme(_look.Theme.Scheme);
        _input.SetScheme(_look.Theme.Scheme);
        SetNeedsDraw();
    }
}
