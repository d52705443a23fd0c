using System.Globalization;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Labs.Sessions;
using LlmQuest.Storage;
using LlmQuest.Terminal;

namespace LlmQuest.Play;

/// <summary>The whole adventure line by line: for screen readers, pipes and tests.</summary>
internal sealed class PlainPlay(Streams streams)
{
    private readonly TranscriptWriter _writer = new(streams.Output);
    private int _noticesTold;

    public async Task<int> RunAsync(PlayRequest request, CancellationToken stop)
    {
        using var signals = new EndSignals(stop);
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        World world = (request.Course is null ? PlayedCourse.Read(folders.Lessons) : PlayedCourse.ReadFolder(request.Course)).World();
        await using var labs = PlayedLabs.Open(folders, request);
        using RunStore store = RunStore.Open(folders.Saves, request.Profile, TimeProvider.System, world.Course.Id);
        var ports = new SessionPorts(store, store.Draft, labs.Bench, labs.Host, request.Trace ? Trace : null);
        AdventureSession session = AdventureSession.Open(world, ports);
        Task database = store.StartDatabase();
        bool isPerson = Streams.IsTerminal;
        _writer.Write(isPerson ? SinceArrival(session) : session.Transcript, !isPerson);
        TellNotices(store);
        try
        {
            await PlayAsync(session, store, isPerson, signals.Token);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            // Everything is recorded: leaving is all that is left.
        }

        session.Close();
        await database;
        TellNotices(store);
        return signals.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;
    }

    private async Task PlayAsync(AdventureSession session, RunStore store, bool isPerson, CancellationToken stop)
    {
        var lines = new BoundedLines(streams.Input, AdventureSession.LongestLine);
        while (true)
        {
            if (isPerson)
            {
                await streams.Output.WriteAsync("> ");
            }

            if (await lines.ReadAsync(stop) is not { } line)
            {
                return;
            }

            if (line.Length > AdventureSession.LongestLine)
            {
                await streams.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"A line holds at most {AdventureSession.LongestLine} characters, and this one has {line.Length}: it was not taken."));
                continue;
            }

            if (!await TakeAsync(session, line.Text, isPerson, stop))
            {
                return;
            }

            TellNotices(store);
        }
    }

    private async Task<bool> TakeAsync(AdventureSession session, string line, bool isPerson, CancellationToken stop)
    {
        long said = session.State.Said;
        bool wasCopy = session.State.IsSandbox;
        SubmitOutcome outcome = session.Submit(line);
        if (outcome == SubmitOutcome.Answer)
        {
            await foreach (AnswerPiece _ in session.AnswerAsync(stop))
            {
                // A line is written when it is whole: half a sentence helps no screen reader.
            }
        }

        bool isBack = wasCopy && !session.State.IsSandbox;
        _writer.Write(isBack ? [new TranscriptEntry(TranscriptKind.Reply, $"You are back in {session.Title}, as you left it.")] : session.Transcript.TakeLast((int)(session.State.Said - said)), !isPerson);
        return outcome != SubmitOutcome.Quit;
    }

    // Who comes back hears where they are; a pipe gets everything that is kept.
    private static IEnumerable<TranscriptEntry> SinceArrival(AdventureSession session)
    {
        int last = session.State.Transcript.FindLastIndex(entry => entry.Kind == TranscriptKind.Title);
        return last < 0 ? session.Transcript : session.Transcript.Skip(last);
    }

    private void Trace(JournalEntry entry) => streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"saved {entry.Sequence}"));

    private void TellNotices(RunStore store)
    {
        IReadOnlyList<string> notices = store.Notices;
        for (; _noticesTold < notices.Count; _noticesTold++)
        {
            streams.Error.WriteLine(DisplayText.Strip(notices[_noticesTold]));
        }
    }
}
