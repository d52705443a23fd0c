using System.ComponentModel;
using System.Diagnostics;

namespace LlmQuest.Terminal;

/// <summary>Restores the terminal when this process is killed: a shell beside it waits for its end, because a killed process cannot.</summary>
internal sealed class TerminalGuard : IAsyncDisposable
{
    // Main screen, cursor, no mouse reports, no bracketed paste, no colours, default key modes.
    private const string Reset = @"\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?1015l\033[?2004l\033[<u\033[?1049l\033[?25h\033[0m";

    // The shell may have written its prompt on the screen that was just left: a change of the window's size makes it write it again.
    private const string Redraw = "sleep 0.1; kill -WINCH -$(ps -o tpgid= -p $$ | tr -d ' ')";
    private const string Script = "s=$(stty -g </dev/tty) || exit; echo ready; trap '' INT HUP TERM QUIT; if ! read -r x; then printf '" + Reset + "' >/dev/tty; stty \"$s\" </dev/tty; " + Redraw + "; fi";
    private readonly Task<Process?> _shell = Task.Run(StartShell);

    private TerminalGuard()
    {
    }

    /// <summary>Done when the shell knows how the terminal is set: only then may it be changed.</summary>
    public Task Ready => _shell;

    /// <summary>Starts the guard. Where there is no shell or no terminal, nothing is guarded.</summary>
    public static TerminalGuard Start() => new();

    /// <summary>Tells the guard that the terminal was restored in good order.</summary>
    public async ValueTask DisposeAsync()
    {
        using Process? shell = await _shell;
        try
        {
            shell?.StandardInput.WriteLine("done");
            shell?.StandardInput.Close();
        }
        catch (IOException)
        {
            // The guard ended before us: there is nobody left to tell.
        }
    }

    private static Process? StartShell()
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        try
        {
            var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(Script);
            Process? shell = Process.Start(start);

            // Not awaited: a pipe that is read so is made a socket first, and the first screen waits for this.
            _ = shell?.StandardOutput.ReadLine();
            return shell;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }
}
