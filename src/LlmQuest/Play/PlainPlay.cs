using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Labs.Sessions;
using LlmQuest.Storage;
using LlmQuest.Terminal;

namespace LlmQuest.Play;

/// <summary>The whole adventure line by line: for screen readers, pipes and tests.</summary>
internal sealed class PlainPlay(Streams streams)
{
    private int _noticesTold;

    public async Task<int> RunAsync(PlayRequest request, CancellationToken stop)
    {
        bool isPerson = Streams.IsTerminal;
        using var signals = new EndSignals(stop, interruptsAnswers: isPerson);
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        request = request with { Course = CourseFolders.Meant(folders, request.Course) };
        _ = Task.Run(SavedState.Prepare, CancellationToken.None);
        World world = PlayedCourse.Open(folders.Lessons, request.Course);
        await using var labs = PlayedLabs.Open(folders, request);
        using RunStore store = RunStore.Open(folders.Saves, request.Profile, TimeProvider.System, world.Course.Id);
        var ports = new SessionPorts(store, store.Draft, labs.Bench, labs.Host, request.Trace ? Trace : null) { Others = store.Others, Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) };
        AdventureSession session = AdventureSession.Open(world, ports);
        Task database = store.StartDatabase();
        using var runs = new RunShelf(folders, request, labs, request.Trace ? Trace : null);
        runs.Take(store, session);
        var voice = new PlainVoice(streams.Output, session, isPerson);
        voice.TellOpening();
        TellNotices(store);
        Task loading = isPerson ? LoadAsync(session, signals.Token) : Task.CompletedTask;
        try
        {
            bool hasLeft = await new PlainLoop(session, GameComposition.Desk(folders, request, labs, runs), voice, signals, () => TellNotices(store)).RunAsync(streams.Input);
            SayGoodbye(voice, folders.Saves, isPerson && !hasLeft);
        }
        catch (OperationCanceledException) when (signals.Token.IsCancellationRequested)
        {
            SayGoodbye(voice, folders.Saves, isPerson);
        }

        await database;
        runs.Dispose();
        await loading;
        TellNotices(store);
        return signals.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;
    }

    // Loaded while the first lines are read; what is wrong with the model is said by the lab that needs it.
    private static async Task LoadAsync(AdventureSession session, CancellationToken stop)
    {
        try
        {
            await session.LoadModelAsync(stop);
        }
        catch (Exception e) when (e is ModelException or OperationCanceledException)
        {
            // The lab says it.
        }
    }

    // Who ended the input in the middle of a line stands behind the prompt.
    private static void SayGoodbye(PlainVoice voice, string saves, bool isDue)
    {
        if (isDue)
        {
            voice.Tell($"{Environment.NewLine}Your run is kept in {saves}.");
        }
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
