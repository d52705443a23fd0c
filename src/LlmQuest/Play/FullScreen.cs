using System.Diagnostics;
using System.Globalization;
using LlmQuest.Core.Text;
using LlmQuest.Inference.Hosting;
using LlmQuest.Terminal;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Play;

/// <summary>The game on the whole screen, from taking over the terminal to giving it back.</summary>
internal static class FullScreen
{
    // Terminal.Gui reads for ever from a terminal that is gone, and the run would stay locked. Everything is recorded by then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Columns and rows of the terminal.</summary>
    /// <exception cref="UserException">There is none, or it is too small.</exception>
    public static (int Columns, int Rows) CheckTerminal()
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

        return (columns, rows);
    }

    /// <summary>Plays until the learner leaves.</summary>
    /// <param name="streams">Where it is told afterwards what a person should know.</param>
    /// <param name="open">Opens the game, on another thread.</param>
    /// <param name="farewell">What is told at the end.</param>
    /// <param name="stop">Leaves.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Streams streams, Func<Task<IScreenGame>> open, string farewell, CancellationToken stop)
    {
        using var signals = new EndSignals(stop, patience: Patience);
        await using TerminalGuard guard = TerminalGuard.Start();

        // Side by side with the terminal, because the first screen waits for both.
        Task<IScreenGame> opening = Task.Run(open, CancellationToken.None);
        await guard.Ready;
        if (opening.IsFaulted)
        {
            // Known already: the screen need not blink for it.
            await opening;
        }

        TimeSpan firstScreen = TimeSpan.Zero;
        LoadProgress? model;
        IReadOnlyList<string> notices;
        using (GameApp screen = GameApp.Start())
        {
            await using IScreenGame game = await opening;
            screen.Run(game.Ready, FirstFrame, signals.Token);
            model = game.Model;
            notices = game.Close();

            void FirstFrame()
            {
                firstScreen = SinceProcessStart();
                game.StartRest();
            }
        }

        WriteFallback(streams, model);
        WriteFarewell(streams, notices, farewell, firstScreen);
        return signals.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;
    }

    // The screen's status line has room for the device alone.
    private static void WriteFallback(Streams streams, LoadProgress? progress)
    {
        if (progress?.Ready?.Model.Device.Fallback is { } reason)
        {
            streams.Error.WriteLine(DisplayText.Strip(reason));
        }
    }

    private static void WriteFarewell(Streams streams, IReadOnlyList<string> notices, string farewell, TimeSpan firstScreen)
    {
        foreach (string notice in notices)
        {
            streams.Error.WriteLine(DisplayText.Strip(notice));
        }

        if (Environment.GetEnvironmentVariable("LLMQUEST_TIMING") is { Length: > 0 })
        {
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first screen after {firstScreen.TotalMilliseconds:0} ms"));
        }

        streams.Output.WriteLine(farewell);
    }

    private static TimeSpan SinceProcessStart()
    {
        using Process process = Process.GetCurrentProcess();
        return TimeProvider.System.GetLocalNow() - process.StartTime;
    }
}
