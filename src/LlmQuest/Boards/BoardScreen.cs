using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Terminal;
using LlmQuest.Tui.Classes;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Boards;

/// <summary>The board, full screen.</summary>
internal static class BoardScreen
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Shows it until it is closed.</summary>
    /// <exception cref="UserException">A folder is not there, or the terminal is too small.</exception>
    public static async Task<int> RunAsync(BoardRequest request, CancellationToken stop)
    {
        (int Columns, int Rows) size = FullScreen.CheckTerminal();

        // A folder that is not there is told before the screen is taken over.
        _ = BoardFiles.Of(request.Folders);
        using var signals = new EndSignals(stop, patience: Patience);
        ProjectFolders folders = ProjectFolders.Guess(null);
        await using TerminalGuard guard = TerminalGuard.Start();
        await guard.Ready;
        using GameApp screen = GameApp.Start();
        using ReadyGame ready = ReadyGame.Of(new ClassDesk(ClassSheets.Of(request, folders), new PreferencesFile(folders.Saves)), null, size);
        screen.Run(ready, () => { }, signals.Token);
        return signals.Token.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;
    }
}
