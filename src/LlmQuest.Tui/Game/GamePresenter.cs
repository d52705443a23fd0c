using System.Runtime.ExceptionServices;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Game;

/// <summary>What the screen shows and does, without the screen. All members are for the screen's thread.</summary>
internal sealed partial class GamePresenter : IDisposable
{
    private const string StillWriting = "The machine is still writing: Esc stops it.";
    private const string StillOpening = "The run is being opened: one moment.";
    private readonly Beats _beats = new();
    private readonly Stack<IPane> _pages = new();
    private readonly StageSide _side = new();
    private readonly ModelLoading _model = new();
    private readonly RunOpening _opening = new();
    private readonly IProgramDesk _desk;
    private IStageSession? _session;
    private RunningAnswer? _answer;
    private bool _leaving;
    private long _said;

    public GamePresenter(IProgramDesk desk, IStageSession? session)
    {
        _desk = desk;
        if (session is not null)
        {
            Enter(session);
            Hint = desk.Problems.Count > 0 ? string.Join(' ', desk.Problems) : Hint;
        }
        else
        {
            Open(desk.TitlePage());
        }
    }

    public string Title => Page?.Title ?? _session?.Title ?? "LlmQuest";

    /// <summary>What is always told beside the title; may be empty.</summary>
    public string Margin => _desk.Margin;

    public string GoalLine => Page is null ? _session?.GoalLine ?? "" : "";

    public ModelStatus Model => _session?.Model ?? new ModelStatus(ModelState.NotLoaded, 0, "", "", null);

    /// <summary>What is told of the run in the status line.</summary>
    public string Progress(bool isShort) => _session is null ? "" : ProgressText.Of(_session.World, _session.State, isShort);

    /// <summary>What was said, as far as the learner has let it be told.</summary>
    public IReadOnlyList<TranscriptEntry> Transcript => _beats.Shown;

    /// <summary>The texts of the answer that is being written, one per sample.</summary>
    public IReadOnlyList<string> Live => _desk.Preferences.ReducedMotion ? [] : _answer?.Texts ?? [];

    /// <summary>A short remark for the learner; empty when there is none.</summary>
    public string Hint { get; private set; } = "";

    /// <summary>A text that was looked for in the transcript, to be scrolled to; empty when none was.</summary>
    public string Found { get; private set; } = "";

    public MovesBar Moves { get; } = new();

    /// <summary>Lab and challenge; has nothing to show in many places.</summary>
    public SidePane Side => _side.Pane;

    /// <summary>The page that covers the stage, or null.</summary>
    public IPane? Page => _pages.TryPeek(out IPane? page) ? page : null;

    /// <summary>Whether a run is played.</summary>
    public bool HasRun => _session is not null;

    /// <summary>Whether there is a page with something behind it.</summary>
    public bool CanClose => Page is not null && (_session is not null || _pages.Count > 1);

    /// <summary>Whether closing the page ends the program.</summary>
    public bool EndsHere => Page is not null && !CanClose && _desk.EndsWithTitle;

    /// <summary>What the next arrow key is for.</summary>
    public Area Area { get; private set; }

    /// <summary>Room for the transcript.</summary>
    public (int Columns, int Rows) TranscriptSize
    {
        set => _beats.Size = value;
    }

    public IProgramDesk Desk => _desk;

    public bool IsAnswering => _answer is not null;

    /// <summary>Whether there is more to be told.</summary>
    public bool HasMore => _beats.HasMore && Page is null;

    /// <summary>What a letter that is typed at the side begins a line with; empty when it is an ordinary line.</summary>
    public string Beginning => Area == Area.Side ? _side.Beginning : "";

    /// <summary>Whether the screen is to close: everything is recorded.</summary>
    public bool IsDone => _leaving && _answer is null;

    /// <summary>Why the program cannot go on, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Begins to load the model.</summary>
    public void StartLoading()
    {
        if (_session is { } session)
        {
            _model.Begin(session);
        }
    }

    /// <summary>Takes a line; false when it must wait, and the line is to be kept.</summary>
    public bool Submit(string line)
    {
        Hint = "";
        Found = "";
        if (IsAnswering || _opening.IsBusy)
        {
            return LeavesWith(line);
        }

        _beats.All();
        if (TakenBeside(line))
        {
            return true;
        }

        if (_session is null)
        {
            Program(CommandParser.Parse(line));
            return true;
        }

        Play(_session, _side.Finished(line));
        return true;
    }

    /// <summary>What Enter does while nothing is typed.</summary>
    /// <returns>A text for the input line, or null.</returns>
    public string? Go()
    {
        Hint = "";
        if (HasMore)
        {
            _beats.Next();
            ShowMoves();
            return null;
        }

        if (Page is not null)
        {
            // Enter on nothing closes a page, and never the program.
            _ = CanClose && Escape();
            return null;
        }

        return Moves.Chosen is { } move ? Do(move.Line) : null;
    }

    /// <summary>Does what a part of a pane or a move says.</summary>
    /// <returns>A text for the input line, or null.</returns>
    public string? Do(string deed)
    {
        if (deed.Length == 0)
        {
            return null;
        }

        if (deed[0] == Deeds.Own)
        {
            IPane pane = Area == Area.Page && Page is { } page ? page : Side;
            return pane.Do(deed[1..]) is { } line ? Do(line) : null;
        }

        if (deed == MovesBar.AnswerLine && !Side.IsEmpty)
        {
            Area = Area.Side;
            return null;
        }

        if (deed[0] == Deeds.Fill)
        {
            ToLine();
            return deed[1..];
        }

        return Submit(deed) ? null : deed;
    }

    /// <summary>Does an action that stands for a typed line.</summary>
    public void Act(GameAction action)
    {
        if (action.Name == ActionTable.Leave)
        {
            Leave();
            return;
        }

        Submit(action.Line);
    }

    /// <summary>Goes to the next part of the screen.</summary>
    public void NextPart()
    {
        Hint = "";
        Area = Page is not null ? (Area == Area.Page ? Area.Line : Area.Page) : Area == Area.Line && !Side.IsEmpty ? Area.Side : Area.Line;
    }

    /// <summary>Makes the line the part that the next key is for.</summary>
    public void ToLine() => Area = Area.Line;

    /// <summary>Makes the part that was clicked the one that the next key is for.</summary>
    public void To(Area area) => Area = area;

    /// <summary>Stops the answer, or closes the page, or goes back to the line.</summary>
    /// <returns>Whether there was anything of these.</returns>
    public bool Escape()
    {
        Hint = "";
        if (_answer is { } answer)
        {
            answer.Stop();
            return true;
        }

        if (CanClose)
        {
            _pages.Pop();
            Area = Page is null ? Area.Line : Area.Page;
            return true;
        }

        if (EndsHere)
        {
            Leave();
            return true;
        }

        if (Area == Area.Side)
        {
            Area = Area.Line;
            return true;
        }

        return false;
    }

    /// <summary>Leaves, after the answer that is being written is stopped and recorded.</summary>
    public void Leave()
    {
        _answer?.Stop();
        _leaving = true;
    }

    public void Say(string hint) => Hint = hint;

    public IReadOnlyList<string> Complete(string beginning) => _session?.Complete(beginning) ?? [];

    /// <summary>Takes in what came since the last time; true when there is something new to show.</summary>
    public bool Tick()
    {
        bool changed = _answer?.Take(Hear) == true;
        changed |= TellLoading();
        changed |= TellOpening();
        changed |= TellNews();
        if (_answer is { IsOver: true } answer)
        {
            Failure ??= answer.Failure;
            FinishAnswer();
            changed = true;
        }

        return changed;
    }

    /// <summary>Runs a callback of the screen's loop: an exception ends the run in order instead of the loop in disorder.</summary>
    /// <returns>True, so that callers can go on to ask whether the run ends.</returns>
    public bool Guard(Action callback)
    {
        try
        {
            callback();
        }
        catch (Exception e)
        {
            Failure ??= e;
        }

        return true;
    }

    public void ThrowFailure()
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }
    }

    public void Dispose()
    {
        _answer?.Dispose();
        _model.Dispose();
    }
}
