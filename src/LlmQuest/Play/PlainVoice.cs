using LlmQuest.Core.Engine;
using LlmQuest.Labs.Sessions;
using LlmQuest.Terminal;

namespace LlmQuest.Play;

/// <summary>Tells what is new in a session, line by line.</summary>
/// <param name="output">Where it is told.</param>
/// <param name="session">The session.</param>
/// <param name="isPerson">Whether a person types and reads: then nothing typed is repeated, and a run is taken up at the last arrival.</param>
internal sealed class PlainVoice(TextWriter output, AdventureSession session, bool isPerson)
{
    private const int MostToldAgain = 24;

    private readonly TranscriptWriter _writer = new(output);
    private long _told;
    private bool _inCopy;

    /// <summary>The voice of another run.</summary>
    public PlainVoice Of(AdventureSession other) => new(output, other, isPerson);

    /// <summary>Tells a run that was opened: a person where they are, a pipe everything that is kept.</summary>
    public void TellOpening()
    {
        int last = session.State.Transcript.FindLastIndex(entry => entry.Kind == TranscriptKind.Title);
        bool isResumed = isPerson && session.Transcript.Any(entry => entry.Kind == TranscriptKind.Command);
        Tell(isPerson ? session.Transcript.Skip(Math.Max(last, session.Transcript.Count - MostToldAgain)) : session.Transcript);
        _told = session.State.Said;
        if (isResumed)
        {
            Tell($"{Environment.NewLine}Your run goes on in {session.Title}. {session.GoalLine}{Environment.NewLine}look reads the place again, task what is open.");
        }
    }

    /// <summary>Tells what was said since the last time.</summary>
    /// <param name="line">What the learner typed last.</param>
    public void TellNews(string line)
    {
        bool isBack = _inCopy && !session.State.IsSandbox;
        _inCopy = session.State.IsSandbox;
        if (isBack)
        {
            Tell([new(TranscriptKind.Command, line), new(TranscriptKind.Reply, $"You are back in {session.Title}, as you left it.")]);
        }
        else
        {
            Tell(session.Transcript.TakeLast((int)(session.State.Said - _told)));
        }

        _told = session.State.Said;
    }

    /// <summary>Tells what the program said, which is not part of the run.</summary>
    /// <param name="line">What the learner typed.</param>
    /// <param name="text">What was said.</param>
    public void TellProgram(string line, string text)
        => Tell(text.Length > 0 ? [new(TranscriptKind.Command, line), new(TranscriptKind.Picture, text)] : [new TranscriptEntry(TranscriptKind.Command, line)]);

    /// <summary>Asks a person for the next line.</summary>
    public void Prompt()
    {
        if (isPerson)
        {
            Write("> ");
        }
    }

    /// <summary>Tells a person that what was asked for takes a while.</summary>
    public void TellWaiting()
    {
        if (isPerson)
        {
            Tell(session.Model.State == ModelState.Ready ? "The machine is thinking. Ctrl+C stops it." : "The machine is waking up: the model is loaded first. Ctrl+C stops it.");
        }
    }

    /// <summary>Tells something that is not part of the run.</summary>
    public void Tell(string text) => Write(text + Environment.NewLine);

    private void Tell(IEnumerable<TranscriptEntry> entries) => Guard(() => _writer.Write(entries, showsCommands: !isPerson, columns: isPerson ? Math.Max(0, Streams.Size.Columns - 1) : 0));

    private void Write(string text) => Guard(() => output.Write(text));

    private static void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The text cannot be written to standard output any more ({e.Message.TrimEnd('.')}): your run is kept as far as it came; start again with an output that takes it.");
        }
    }
}
