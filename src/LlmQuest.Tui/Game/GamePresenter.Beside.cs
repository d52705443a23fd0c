using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Game;

/// <summary>What goes on beside the run: lines that are not for it, and news from outside.</summary>
internal sealed partial class GamePresenter
{
    private bool TakenBeside(string line)
    {
        if (_session is not { } session || _desk.Beside(line) is not { } reply)
        {
            return false;
        }

        int passed = session.State.Passed.Count;
        Freshen(session);
        Take(reply);
        _leaving |= reply.IsLeaving;
        if (IsRoomPassed(session, passed) && reply.Page is null)
        {
            Open(_desk.ClearCard(session));
        }

        return true;
    }

    private bool TellNews()
    {
        if (_session is null || IsAnswering || _opening.IsBusy || _desk.News() is not { } news)
        {
            return false;
        }

        if (news.Session != _session)
        {
            Enter(news.Session);
        }
        else if (news.IsEdited)
        {
            Freshen(news.Session);
        }

        Hint = news.Text;
        return true;
    }

    // Pages that tell of the text as it was are closed.
    private void Freshen(IStageSession session)
    {
        IPane[] live = [.. _pages.Reverse().Where(page => page.OutlivesEdits)];
        _pages.Clear();
        Array.ForEach(live, _pages.Push);
        _beats.Take(session.Transcript, isHeld: false);
        _side.Show(session);
        ShowMoves();
        Area = (Area == Area.Page && Page is null) || (Area == Area.Side && Side.IsEmpty) ? Area.Line : Area;
    }
}
