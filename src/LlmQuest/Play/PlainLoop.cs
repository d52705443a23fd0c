using System.Globalization;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Terminal;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Play;

/// <summary>Takes lines until the learner leaves or the input ends.</summary>
/// <param name="session">The session.</param>
/// <param name="desk">What the program does outside the run.</param>
/// <param name="voice">Tells what follows from a line.</param>
/// <param name="signals">What ends the program, or an answer.</param>
/// <param name="afterLine">Called when a line was taken.</param>
internal sealed class PlainLoop(AdventureSession session, IProgramDesk desk, PlainVoice voice, EndSignals signals, Action afterLine)
{
    private const int LongestLine = AdventureSession.LongestLine;

    /// <summary>Takes them.</summary>
    /// <param name="input">Where they come from.</param>
    /// <returns>Whether the learner left by a command; else the input ended.</returns>
    /// <exception cref="OperationCanceledException">The program is to end.</exception>
    public async Task<bool> RunAsync(TextReader input)
    {
        var lines = new BoundedLines(input, LongestLine);
        while (true)
        {
            voice.Prompt();
            if (await lines.ReadAsync(signals.Token) is not { } line)
            {
                return false;
            }

            if (line.Length > LongestLine)
            {
                voice.Tell(string.Create(CultureInfo.InvariantCulture, $"A line holds at most {LongestLine} characters, and this one has {line.Length}: it was not taken. Type it shorter."));
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
        SubmitOutcome outcome = session.Submit(line);
        if (outcome == SubmitOutcome.Program)
        {
            TellProgram(line);
            return true;
        }

        voice.TellNews(line);
        if (outcome == SubmitOutcome.Answer)
        {
            voice.TellWaiting();
            await HearAsync();
            voice.TellNews(line);
        }

        return outcome != SubmitOutcome.Quit;
    }

    private void TellProgram(string line)
    {
        ProgramReply reply = desk.Do(session.OfProgram!, session);
        voice.TellProgram(line, reply.Page is { } page ? PlainPane.Of(page) : reply.Text);
    }

    // An answer is told when it is whole: half a sentence helps no screen reader.
    private async Task HearAsync()
    {
        using CancellationTokenSource stop = signals.ForAnswer();
        try
        {
            await foreach (LabUpdate _ in session.AnswerAsync(stop.Token))
            {
            }
        }
        finally
        {
            signals.AnswerEnded();
        }
    }
}
