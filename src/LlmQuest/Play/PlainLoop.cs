using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Terminal;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>Takes lines until the learner leaves or the input ends.</summary>
/// <param name="first">The run to begin with.</param>
/// <param name="desk">What the program does outside the run.</param>
/// <param name="telling">Tells what follows from a line.</param>
/// <param name="signals">What ends the program, or an answer.</param>
/// <param name="afterLine">Called when a line was taken.</param>
internal sealed class PlainLoop(AdventureSession first, IProgramDesk desk, PlainVoice telling, EndSignals signals, Action afterLine)
{
    private const int LongestLine = AdventureSession.LongestLine;
    private AdventureSession _session = first;
    private PlainVoice _voice = telling;

    /// <summary>Takes them.</summary>
    /// <param name="input">Where they come from.</param>
    /// <returns>Whether the learner left by a command; else the input ended.</returns>
    /// <exception cref="OperationCanceledException">The program is to end.</exception>
    public async Task<bool> RunAsync(TextReader input)
    {
        var lines = new BoundedLines(input, LongestLine);
        while (true)
        {
            _voice.Prompt();
            if (await lines.ReadAsync(signals.Token) is not { } line)
            {
                return false;
            }

            if (line.Length > LongestLine)
            {
                _voice.Tell(string.Create(CultureInfo.InvariantCulture, $"A line holds at most {LongestLine} characters, and this one has {line.Length}: it was not taken. Type it shorter."));
            }
            else if (!await TakeAsync(line.Text))
            {
                return true;
            }

            afterLine();
            signals.Token.ThrowIfCancellationRequested();
        }
    }

    private async Task<bool> TakeAsync(string line)
    {
        TellNews();
        if (desk.Beside(line) is { } reply)
        {
            await TellAsync(line, reply);
            _voice.TellNews(line);
            return !reply.IsLeaving;
        }

        SubmitOutcome outcome = _session.Submit(line);
        if (outcome == SubmitOutcome.Program)
        {
            await ProgramAsync(line);
            return true;
        }

        _voice.TellNews(line);
        if (outcome == SubmitOutcome.Answer)
        {
            _voice.TellWaiting();
            await HearAsync();
            _voice.TellNews(line);
        }

        return outcome != SubmitOutcome.Quit;
    }

    // What is found out on another thread is told when it is there.
    private async Task ProgramAsync(string line)
    {
        ProgramReply reply = desk.Do(_session.OfProgram!, _session);
        await TellAsync(line, reply);
        if (reply.Opening is { } opening)
        {
            await EnterAsync(line, opening);
        }
    }

    private async Task TellAsync(string line, ProgramReply reply)
    {
        await reply.Settled.WaitAsync(signals.Token);
        _voice.TellProgram(line, reply.Page is { } page ? PlainPane.Of(page) : reply.Lines.Length > 0 ? reply.Lines : reply.Text);
    }

    // What was edited since the last line is looked for before the next one is taken.
    private void TellNews()
    {
        if (desk.News() is not { } news)
        {
            return;
        }

        _voice.Tell(DisplayText.Strip(news.Text));
        if (news.Session is AdventureSession entered && entered != _session)
        {
            Enter(entered);
        }
        else
        {
            _voice.TellNews("");
        }
    }

    private void Enter(AdventureSession entered)
    {
        (_session, _voice) = (entered, _voice.Of(entered));
        desk.Play(entered);
        _voice.TellOpening();
    }

    private async Task EnterAsync(string line, Task<IStageSession> opening)
    {
        try
        {
            if (await opening.WaitAsync(signals.Token) is AdventureSession entered && entered != _session)
            {
                Enter(entered);
            }
        }
        catch (PortException e)
        {
            _voice.TellProgram(line, e.Message);
        }
    }

    // An answer is told when it is whole: half a sentence helps no screen reader.
    private async Task HearAsync()
    {
        using CancellationTokenSource stop = signals.ForAnswer();
        try
        {
            await foreach (LabUpdate _ in _session.AnswerAsync(stop.Token))
            {
            }
        }
        finally
        {
            signals.AnswerEnded();
        }
    }
}
