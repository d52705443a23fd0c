using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Terminal;

namespace LlmQuest.Preview;

/// <summary><c>llmquest course preview --plain</c>: what was edited is told before the next line is taken.</summary>
internal sealed class PlainPreview(Streams streams)
{
    public async Task<int> RunAsync(PlayRequest request, string at, CancellationToken stop)
    {
        bool isPerson = Streams.IsTerminal;
        using var signals = new EndSignals(stop, interruptsAnswers: isPerson);
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        var feed = new CourseFeed(request.Course!);
        feed.Take();
        await using OpenedPreview preview = OpenedPreview.Open(folders, request, at, feed);
        var voice = new PlainVoice(streams.Output, preview.Run.Session, isPerson);
        voice.TellOpening();
        voice.Tell(DisplayText.Strip(string.Join(' ', [feed.Newest.Told, .. preview.Desk.Problems.Where(problem => problem != feed.Newest.Told)])));
        try
        {
            await new PlainLoop(preview.Run.Session, preview.Desk, voice, signals, () => { }).RunAsync(streams.Input);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }

        return ExitCodes.Success;
    }
}
