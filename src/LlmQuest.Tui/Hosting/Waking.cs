using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Terminal.Gui.App;
using Terminal.Gui.ViewBase;

namespace LlmQuest.Tui.Hosting;

/// <summary>Brings the screen back when the shell wakes the program. The runtime then sets the terminal as it found it, behind the back of Terminal.Gui: letters would be shown as they are typed, and wait for Enter.</summary>
internal sealed class Waking : IDisposable
{
    // The runtime sets the terminal when it gets the signal, and the library when its own call comes back: neither says which comes last.
    private static readonly TimeSpan[] Again = [TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(250)];
    private readonly IApplication _app;
    private readonly View _window;
    private readonly PosixSignalRegistration? _registration;
    private string? _raw;

    public Waking(IApplication app, View window)
    {
        (_app, _window) = (app, window);
        if (!OperatingSystem.IsWindows())
        {
            _registration = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => WakeUp());
        }
    }

    /// <summary>Notes how the terminal is set while the game has it. Called once the first screen was drawn.</summary>
    public void Note() => _ = Task.Run(() => _raw = Stty("-g"));

    /// <inheritdoc/>
    public void Dispose() => _registration?.Dispose();

    private void WakeUp()
    {
        foreach (TimeSpan after in Again)
        {
            _app.AddTimeout(after, () =>
            {
                if (_raw is { Length: > 0 } raw)
                {
                    _ = Stty(raw);
                }

                _app.ClearScreenNextIteration = true;
                _window.SetNeedsDraw();
                return false;
            });
        }
    }

    private static string? Stty(string settings)
    {
        try
        {
            using var stty = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "stty \"$1\" </dev/tty", "sh", settings.Trim()]) { RedirectStandardOutput = true, RedirectStandardError = true });
            string? said = stty?.StandardOutput.ReadToEnd();
            stty?.WaitForExit();
            return stty?.ExitCode == 0 ? said : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }
}
