using System.Runtime.ExceptionServices;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Inference;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Actions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Game;

/// <summary>What the screen shows and does, without the screen. All members are for the screen's thread.</summary>
internal sealed class GamePresenter : IDisposable
{
    private const string StillWriting = "The machine is still writing: Esc stops it.";
    private readonly Beats _beats = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Stack<IPane> _pages = new();
    private readonly StageSide _side = new();
    private readonly IProgramDesk _desk;
    private IStageSession? _session;
    private RunningAnswer? _answer;
    private Task? _loading;
    private Task? _opening;
    private volatile IStageSession? _opened;
    private bool _leaving;
    private long _said;

    public GamePresenter(IProgramDesk desk, IStageSession? session)
    {
        _desk = desk;
        if (session is not null)
        {
            Enter(session);
        }
        else
        {
            Open(desk.TitlePage());
        }
    }

    public string Title => Page?.Title ?? _session?.Title ?? "LlmQuest";

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
            _loading ??= Task.Run(() => session.LoadModelAsync(_closing.Token));
        }
    }

    /// <summary>Takes a line; false when it must wait, and the line is to be kept.</summary>
    public bool Submit(string line)
    {
        Hint = "";
        Found = "";
        if (IsAnswering)
        {
            return LeavesWith(line);
        }

        _beats.All();
        if (_session is null)
        {
            Program(CommandParser.Parse(line));
            return true;
        }

        Play(_session, line);
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
            Escape();
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

        if (deed == Core.Engine.Moves.AnswerLine && !Side.IsEmpty)
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
        bool changed = _answer?.Take(_side.Hear) == true;
        changed |= TellLoading();
        changed |= TellOpening();
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
        _closing.Cancel();
        _answer?.Dispose();
        _closing.Dispose();
    }

    private void Enter(IStageSession session)
    {
        _session = session;
        Hint = "";
        _desk.Play(session);
        _pages.Clear();
        Area = Area.Line;
        bool isFresh = session.State.Purse.Experiments == 0 && session.State.Records.Values.All(record => record.Attempts == 0) && session.Transcript.Count <= 6;
        _beats.Take(session.Transcript, isFresh && _desk.Preferences.Beats);
        _side.Show(session);
        ShowMoves();
    }

    private void Play(IStageSession session, string line)
    {
        foreach (string turned in Runs(line) ? _side.TakeTurned() : [])
        {
            session.Submit(turned);
        }

        int passed = session.State.Passed.Count;
        _said = session.State.Said;
        bool wasCopy = session.IsCopy;
        SubmitOutcome outcome = session.Submit(line);
        if (outcome == SubmitOutcome.Program)
        {
            Program(session.OfProgram!);
            return;
        }

        _pages.Clear();
        bool isMove = session.Transcript is [.., { Kind: not TranscriptKind.Command }];
        _beats.Take(session.Transcript, isMove && _desk.Preferences.Beats);
        Hint = wasCopy && !session.IsCopy ? $"You are back in {session.Title}, as you left it." : "";
        TellPassed(session);
        _leaving |= outcome == SubmitOutcome.Quit;
        if (outcome == SubmitOutcome.Answer)
        {
            _answer = new RunningAnswer(session);
            _side.Begin();
        }

        Settle(session, CommandParser.Parse(line).Verb, passed);
    }

    private void TellPassed(IStageSession session)
    {
        string praise = Praise.Of(session.Transcript.TakeLast((int)Math.Clamp(session.State.Said - _said, 0, session.Transcript.Count)));
        Hint = praise.Length > 0 ? praise : Hint;
    }

    private static bool Runs(string line) => line.Trim().Length > 0 && CommandParser.Parse(line).Verb is Verb.Run or Verb.Again or Verb.Step;

    private void Settle(IStageSession session, Verb verb, int passed)
    {
        bool opensChallenge = verb == Verb.Task && _side.Choose(session);
        _side.Show(session);
        ShowMoves();
        Area = opensChallenge ? Area.Side : Side.IsEmpty || verb is not (Verb.Run or Verb.Again or Verb.Set) ? Area.Line : Area;
        if (session.State.Passed.Count > passed)
        {
            Open(_desk.ClearCard(session));
        }
        else if (_desk.PageOf(verb, session) is { } page)
        {
            Open(page);
        }
    }

    private void Program(Command command)
    {
        if (command.Verb == Verb.Quit)
        {
            Leave();
            return;
        }

        if (command.Verb == Verb.More)
        {
            Hint = _side.ToggleAll() ? "" : "No lab is here.";
            return;
        }

        ProgramReply reply = _desk.Do(command, _session);
        Hint = reply.Text;
        Found = reply.Found;
        if (reply.Opening is { } run)
        {
            _opening ??= OpenAsync(run);
        }

        if (reply.Page is not null)
        {
            Open(reply.Page);
        }
    }

    private void Open(IPane page)
    {
        if (Page != page)
        {
            _pages.Push(page);
        }

        Area = Area.Page;
    }

    private void ShowMoves()
    {
        if (_session is { } session)
        {
            Moves.Show(Core.Engine.Moves.Of(session.World, session.State));
        }
    }

    private bool TellOpening()
    {
        if (_opening is not { IsCompleted: true } opening)
        {
            return false;
        }

        _opening = null;
        if (_opened is { } session)
        {
            _opened = null;
            _loading = null;
            Enter(session);
            StartLoading();
        }
        else if (opening.Exception?.InnerException is Ports.PortException problem)
        {
            Hint = problem.Message;
        }
        else
        {
            Failure ??= opening.Exception?.InnerException;
        }

        return true;
    }

    private async Task OpenAsync(Task<IStageSession> opening) => _opened = await opening.ConfigureAwait(false);

    // Much of a course needs no model: what is wrong with it is told, and the game goes on.
    private bool TellLoading()
    {
        if (_loading?.Exception?.InnerException is not { } failure)
        {
            return false;
        }

        _loading = Task.CompletedTask;
        if (failure is ModelException)
        {
            Hint = failure.Message;
        }
        else
        {
            Failure ??= failure;
        }

        return true;
    }

    // Leaving is the one command that need not wait: nobody is to be kept.
    private bool LeavesWith(string line)
    {
        if (line.Trim().Length > 0 && CommandParser.Parse(line).Verb == Verb.Quit)
        {
            Leave();
            return true;
        }

        Hint = StillWriting;
        return false;
    }

    private void FinishAnswer()
    {
        _answer?.Dispose();
        _answer = null;
        Hint = "";
        if (_session is { } session)
        {
            int passed = _side.Passed;
            _side.End();
            _beats.Take(session.Transcript, isHeld: false);
            TellPassed(session);
            Settle(session, Verb.Run, passed);
        }
    }
}
