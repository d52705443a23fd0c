using System.Diagnostics;
using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Sessions;
using LlmQuest.Storage.Runs;
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
        bool hasTitle = request.Course is null && RunGlance.Of(folders.Saves, request.Profile) is not null;
        FirstRoom? room = hasTitle ? null : FirstRoom.Open(folders, request);
        await using PlayedLabs labs = await looking;
        await guard.Ready;
        TimeSpan firstScreen = TimeSpan.Zero;
        using var runs = new RunShelf(folders, request, labs);
        using (GameApp screen = GameApp.Start())
        {
            AdventureSession? session = room is null ? null : await room.EnterAsync(runs, labs);
            screen.Run(GameComposition.Desk(folders, request, labs, runs), session, FirstFrame, signals.Token);
        }

        runs.Dispose();
        WriteFallback(streams, labs.Host?.Progress);
        WriteFarewell(streams, runs.Notices, folders.Saves, firstScreen);
        return signals.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;

        void FirstFrame()
        {
            firstScreen = SinceProcessStart();
            _ = runs.Played?.Store.StartDatabase();
        }
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

    private static void WriteFarewell(Streams streams, IReadOnlyList<string> notices, string saves, TimeSpan firstScreen)
    {
        foreach (string notice in notices)
        {
            streams.Error.WriteLine(DisplayText.Strip(notice));
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
