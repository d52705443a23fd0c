using LlmQuest.Core.Engine;
using LlmQuest.Labs.Sessions;
using Terminal.Gui.Drawing;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace LlmQuest.Tui.Stages;

/// <summary>The stage, full screen: title, goal, transcript, input line, status line.</summary>
internal sealed class StageWindow : Runnable
{
    public const int LeastColumns = 60;
    public const int LeastRows = 15;
    private static readonly Scheme Plain = new(new Attribute(Color.None, Color.None));
    private readonly StagePresenter _presenter;
    private readonly TextRow _title = new(TextStyle.Reverse);
    private readonly TextRow _goal = new(TextStyle.Bold);
    private readonly TranscriptView _transcript = new();
    private readonly TextRow _hint = new(TextStyle.Faint);
    private readonly TextRow _prompt = new(TextStyle.Bold);
    private readonly InputLine _input = new();
    private readonly TextRow _status = new(TextStyle.Reverse);
    private readonly TextRow _tooSmall = new(TextStyle.None);
    private IReadOnlyList<TranscriptEntry>? _shown;
    private bool _changed;

    public StageWindow(StagePresenter presenter)
    {
        _presenter = presenter;
        SetScheme(Plain);
        _goal.Y = 1;
        _transcript.Y = 2;
        _transcript.Width = Dim.Fill();
        _transcript.Height = Dim.Fill(3);
        _hint.Y = Pos.AnchorEnd(3);
        _prompt.Y = Pos.AnchorEnd(2);
        _prompt.Width = 2;
        _input.X = 2;
        _input.Y = Pos.AnchorEnd(2);
        _input.Width = Dim.Fill();
        _status.Y = Pos.AnchorEnd(1);
        _tooSmall.Visible = false;
        _prompt.Show("> ");
        _input.SetScheme(Plain);
        _input.Entered = Submit;
        _input.Complete = _presenter.Complete;
        _input.Refused = _presenter.Say;
        _input.Unused = TakeKey;
        Add(_title, _goal, _transcript, _hint, _prompt, _input, _status, _tooSmall);
        _input.SetFocus();
        Render(_presenter.Model);
    }

    /// <summary>Takes in what came and shows it. Called by a timer.</summary>
    public void Tick()
    {
        _changed |= _presenter.Tick();
        Render(_presenter.Model);
    }

    protected override bool OnKeyDown(Key key) => TakeKey(key) || base.OnKeyDown(key);

    protected override void OnViewportChanged(DrawEventArgs e)
    {
        base.OnViewportChanged(e);
        bool fits = Viewport.Width >= LeastColumns && Viewport.Height >= LeastRows;
        foreach (View view in SubViews)
        {
            view.Visible = view == _tooSmall ? !fits : fits;
        }

        _tooSmall.Show($"{Viewport.Width}x{Viewport.Height} is too small: enlarge to {LeastColumns}x{LeastRows}.");
        if (fits)
        {
            _input.SetFocus();
            Render(_presenter.Model);
        }
    }

    private void Render(ModelStatus model)
    {
        _title.Show(" " + _presenter.Title);
        _goal.Show(_presenter.GoalLine);
        if (_changed || _shown != _presenter.Transcript)
        {
            _changed = false;
            _shown = _presenter.Transcript;
            _transcript.Show(_shown, _presenter.Live);
        }

        bool waits = _presenter.IsAnswering && _presenter.Live.Count == 0;
        string waiting = model.State == ModelState.Ready ? "The machine is thinking …" : "Waiting for the model …";
        string below = _transcript.HasMoreBelow ? "More below: PgDn, or Ctrl+End for the end" : "";
        _hint.Show(_presenter.Hint.Length > 0 ? _presenter.Hint : waits ? waiting : below);
        _status.Show(StatusText.For(model, Math.Max(1, Viewport.Width)));
    }

    private bool TakeKey(Key key)
    {
        if (key == Key.Esc)
        {
            StopOrClear();
        }
        else if (key == Key.PageUp || key == Key.PageDown)
        {
            _transcript.Page(key == Key.PageUp ? -1 : 1);
        }
        else if (key == Key.Home.WithCtrl || key == Key.End.WithCtrl)
        {
            _transcript.Scroll(key == Key.Home.WithCtrl ? int.MinValue : int.MaxValue);
        }
        else if (key == Key.F1)
        {
            Submit("help");
        }
        else if (key == Key.Q.WithCtrl || key == Key.C.WithCtrl)
        {
            _presenter.Leave();
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool Submit(string line)
    {
        bool isAccepted = false;
        _presenter.Guard(() => isAccepted = _presenter.Submit(line));
        _transcript.Scroll(int.MaxValue);
        return isAccepted;
    }

    private void StopOrClear()
    {
        if (!_presenter.Stop())
        {
            _input.Replace("");
        }
    }
}
