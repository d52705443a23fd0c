using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Inference;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Game;

/// <summary>The run behind the screen: how it is entered, what a line does to it, and what follows from that.</summary>
internal sealed partial class GamePresenter
{
    private const string GoesOn = "Your run goes on here: look reads the place again, task what is open.";

    private bool IsInBeats => _desk.Preferences.Beats || _desk.Preferences.Projector;

    private void Enter(IStageSession session)
    {
        _session = session;
        _desk.Play(session);
        _pages.Clear();
        Area = Area.Line;
        bool isFresh = session.Transcript.All(entry => entry.Kind != TranscriptKind.Command);
        Hint = isFresh ? "" : GoesOn;
        _beats.Forget();
        _beats.IsSingle = _desk.Preferences.Projector;
        _beats.Take(session.Transcript, isFresh && IsInBeats);
        _side.Forget();
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
        _beats.Take(session.Transcript, isMove && IsInBeats);
        Hint = wasCopy && !session.IsCopy ? $"You are back in {session.Title}, as you left it." : "";
        TellPassed(session);
        _leaving |= outcome == SubmitOutcome.Quit;
        if (outcome == SubmitOutcome.Answer)
        {
            _answer = new RunningAnswer(session);
            _side.Begin(session);
        }

        Settle(session, CommandParser.Parse(line).Verb, passed);
    }

    private void Hear(LabUpdate update)
    {
        if (update is not LabText || !_desk.Preferences.ReducedMotion)
        {
            _side.Hear(update);
        }
    }

    private void TellPassed(IStageSession session)
    {
        string praise = Praise.Of(session.Transcript.TakeLast((int)Math.Clamp(session.State.Said - _said, 0, session.Transcript.Count)));
        Hint = praise.Length > 0 ? praise : Hint;
    }

    private static bool IsRoomPassed(IStageSession session, int passed) => session.State.Passed.Count > passed && session.World.Stage(session.State.Stage).IsRoom;

    private static bool Runs(string line) => line.Trim().Length > 0 && CommandParser.Parse(line).Verb is Verb.Run or Verb.Again or Verb.Step;

    private void Settle(IStageSession session, Verb verb, int passed)
    {
        bool opensChallenge = verb == Verb.Task && _side.Choose(session);
        _side.Show(session);
        ShowMoves();
        Area = opensChallenge ? Area.Side : Side.IsEmpty || verb is not (Verb.Run or Verb.Again or Verb.Set) ? Area.Line : Area;
        if (IsRoomPassed(session, passed))
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

        Take(_desk.Do(command, _session));
    }

    private void Take(ProgramReply reply)
    {
        Hint = reply.Text;
        Found = reply.Found;
        if (reply.Opening is { } run)
        {
            _opening.Begin(run);
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
            Moves.Show(session);
        }
    }

    private bool TellOpening()
    {
        if (!_opening.IsOver)
        {
            return false;
        }

        if (_opening.Take(out Exception? failure) is { } session)
        {
            Enter(session);
            _model.Forget();
            StartLoading();
        }
        else
        {
            TellOrFail(failure, failure is PortException);
        }

        return true;
    }

    // Much of a course needs no model: what is wrong with it is told, and the game goes on.
    private bool TellLoading()
    {
        Exception? failure = _model.TakeFailure();
        TellOrFail(failure, failure is ModelException);
        return failure is not null;
    }

    private void TellOrFail(Exception? failure, bool isTold)
    {
        if (isTold)
        {
            Hint = failure!.Message;
        }
        else
        {
            Failure ??= failure;
        }
    }

    // Leaving is the one command that need not wait: nobody is to be kept.
    private bool LeavesWith(string line)
    {
        if (line.Trim().Length > 0 && CommandParser.Parse(line).Verb == Verb.Quit)
        {
            Leave();
            return true;
        }

        Hint = IsAnswering ? StillWriting : StillOpening;
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
