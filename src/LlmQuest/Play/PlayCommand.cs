using System.Diagnostics;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.Sessions;
using LlmQuest.Models;
using LlmQuest.Storage;
using LlmQuest.Terminal;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Play;

/// <summary>Plays the first course's first stage, full screen.</summary>
internal static class PlayCommand
{
    private const string Profile = "default";

    public static async Task<int> RunAsync(Streams streams, string? saves, string? model, ComputeSettings compute, CancellationToken stop)
    {
        CheckTerminal();
        using var signals = new EndSignals(stop);
        ProjectFolders folders = ProjectFolders.Find(saves);

        // Side by side, because the first screen waits for all of them.
        await using TerminalGuard guard = TerminalGuard.Start();
        Task<ModelFileSource> looking = Task.Run(() => Composition.OpenModelFile(folders, model), stop);
        Task<Course> reading = Task.Run(() => ReadCourse(folders.Lessons), stop);
        using RunStore store = RunStore.Open(folders.Saves, Profile, TimeProvider.System);
        GenerateRunner lab = Composition.Lab(await looking, LogFiles.ForLibrary(folders.Saves), compute, chatSoon: true);
        await using var host = lab.Host;
        await guard.Ready;
        TimeSpan firstScreen = TimeSpan.Zero;
        using (StageApp screen = StageApp.Start())
        {
            Course course = await reading;
            screen.Run(StageSession.Open(course.Id, course.Stages[0], store, store.Draft, lab), FirstFrame, signals.Token);
        }

        WriteFallback(streams, host.Progress);
        WriteFarewell(streams, store, folders.Saves, firstScreen);
        return signals.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;

        void FirstFrame()
        {
            firstScreen = SinceProcessStart();
            store.StartDatabase();
        }
    }

    private static void CheckTerminal()
    {
        if (!Streams.IsTerminal)
        {
            throw new UserException("The adventure needs a terminal, and standard input or output is closed or not one: start llmquest in a terminal window, or use llmquest ask \"PROMPT\" in scripts.");
        }

        (int columns, int rows) = Streams.Size;
        (int leastColumns, int leastRows) = StageApp.SmallestSize;
        if (columns < leastColumns || rows < leastRows)
        {
            throw new UserException($"The terminal is {columns}×{rows} and the adventure needs at least {leastColumns}×{leastRows}: enlarge the window and start again.");
        }
    }

    private static Course ReadCourse(string lessons)
    {
        PlayedCourse played = PlayedCourse.Read(lessons);
        return played.Course ?? throw new UserException(string.Join('\n', played.Errors));
    }

    // The screen's status line has room for the device alone.
    private static void WriteFallback(Streams streams, LoadProgress progress)
    {
        if (progress.Ready?.Model.Device.Fallback is { } reason)
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
