using System.Diagnostics;
using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Sessions;
using LlmQuest.Storage;
using LlmQuest.Terminal;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Play;

/// <summary>Plays a course, full screen.</summary>
internal static class PlayCommand
{
    // Terminal.Gui reads for ever from a terminal that is gone, and the run would stay locked. Everything is recorded by then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(Streams streams, PlayRequest request, CancellationToken stop)
    {
        CheckTerminal();
        using var signals = new EndSignals(stop, patience: Patience);
        ProjectFolders folders = ProjectFolders.Find(request.Saves);

        // Side by side, because the first screen waits for all of them.
        await using TerminalGuard guard = TerminalGuard.Start();
        Task<PlayedLabs> looking = Task.Run(() => PlayedLabs.Open(folders, request), stop);
        _ = Task.Run(SavedState.Prepare, CancellationToken.None);
        Task<World> reading = Task.Run(() => PlayedCourse.Open(folders.Lessons, request.Course), stop);
        using RunStore first = RunStore.Open(folders.Saves, request.Profile, TimeProvider.System);
        await using PlayedLabs labs = await looking;
        await guard.Ready;
        TimeSpan firstScreen = TimeSpan.Zero;
        RunStore store = first;
        Task<(RunStore, AdventureSession)> opening = Task.Run(() => OpenAsync(reading, first, labs, folders.Saves, request.Profile), stop);
        using (GameApp screen = GameApp.Start())
        {
            (store, AdventureSession session) = await opening;
            using var runs = new RunShelf(folders, request, labs);
            runs.Take(store, session);
            screen.Run(GameComposition.Desk(folders, request, labs, runs), session, FirstFrame, signals.Token);
        }

        WriteFallback(streams, labs.Host?.Progress);
        WriteFarewell(streams, store, folders.Saves, firstScreen);
        store.Dispose();
        return signals.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;

        void FirstFrame()
        {
            firstScreen = SinceProcessStart();
            store.StartDatabase();
        }
    }

    private static async Task<(RunStore Store, AdventureSession Session)> OpenAsync(Task<World> reading, RunStore first, PlayedLabs labs, string saves, string profile)
    {
        World world = await reading;
        RunStore store = OfCourse(first, saves, profile, world.Course.Id);
        return (store, AdventureSession.Open(world, new SessionPorts(store, store.Draft, labs.Bench, labs.Host) { Others = store.Others }));
    }

    // Opened while the lesson was being read: nearly always it is the right one.
    private static RunStore OfCourse(RunStore opened, string saves, string profile, string course)
    {
        if (opened.Course.Length == 0 || opened.Course == course)
        {
            return opened;
        }

        opened.Dispose();
        return RunStore.Open(saves, profile, TimeProvider.System, course);
    }

    private static void CheckTerminal()
    {
        if (!Streams.IsTerminal)
        {
            throw new UserException("The adventure needs a terminal, and standard input or output is closed or not one: start llmquest in a terminal window, or play line by line with llmquest play --plain.");
        }

        (int columns, int rows) = Streams.Size;
        (int leastColumns, int leastRows) = GameApp.SmallestSize;
        if (columns < leastColumns || rows < leastRows)
        {
            throw new UserException($"The terminal is {columns}×{rows} and the adventure needs at least {leastColumns}×{leastRows}: enlarge the window and start again.");
        }
    }

    // The screen's status line has room for the device alone.
    private static void WriteFallback(Streams streams, LoadProgress? progress)
    {
        if (progress?.Ready?.Model.Device.Fallback is { } reason)
        {
            streams.Error.WriteLine(DisplayText.Strip(reason));
        }
    }

    private static void WriteFarewell(Streams streams, RunStore store, string saves, TimeSpan firstScreen)
    {
        foreach (string notice in store.Notices)
        {
            streams.Error.WriteLine(notice);
        }

        if (Environment.GetEnvironmentVariable("LLMQUEST_TIMING") is { Length: > 0 })
        {
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first screen after {firstScreen.TotalMilliseconds:0} ms"));
        }

        streams.Output.WriteLine($"Your run is kept in {saves}.");
    }

    private static TimeSpan SinceProcessStart()
    {
        using Process process = Process.GetCurrentProcess();
        return TimeProvider.System.GetLocalNow() - process.StartTime;
    }
}
