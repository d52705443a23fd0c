using System.ComponentModel;
using System.Diagnostics;

namespace LlmQuest.Terminal;

/// <summary>Restores the terminal when this process is killed: a shell beside it waits for its end, because a killed process cannot.</summary>
internal sealed class TerminalGuard : IDisposable
{
    // Main screen, cursor, no mouse reports, no bracketed paste, no colours, default key modes.
    private const string Reset = @"\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?1015l\033[?2004l\033[<u\033[?1049l\033[?25h\033[0m";
    private const string Script = "s=$(stty -g </dev/tty) || exit; echo ready; trap '' INT HUP TERM QUIT; if ! read -r x; then stty \"$s\" </dev/tty; printf '" + Reset + "' >/dev/tty; fi";
    private readonly Process? _shell;

    private TerminalGuard(Process? shell) => _shell = shell;

    /// <summary>Starts the guard. Where there is no shell or no terminal, nothing is guarded.</summary>
    public static async Task<TerminalGuard> StartAsync(CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return new TerminalGuard(null);
        }

        try
        {
            var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(Script);
            Process? shell = Process.Start(start);
            if (shell is not null)
            {
                await shell.StandardOutput.ReadLineAsync(cancellationToken);
            }

            return new TerminalGuard(shell);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return new TerminalGuard(null);
        }
    }

    /// <summary>Tells the guard that the terminal was restored in good order.</summary>
    public void Dispose()
    {
        try
        {
            _shell?.StandardInput.WriteLine("done");
            _shell?.StandardInput.Close();
        }
        catch (IOException)
        {
            // The guard ended before us: there is nobody left to tell.
        }

        _shell?.Dispose();
    }
}
