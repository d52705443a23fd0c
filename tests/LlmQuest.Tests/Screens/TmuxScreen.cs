using System.Diagnostics;
using System.Globalization;
using LlmQuest.Testing.Screens;

namespace LlmQuest.Tests.Screens;

/// <summary>The program in a real pseudo-terminal, which tmux makes, with somebody in front of it.</summary>
internal sealed class TmuxScreen : IScreenHand, IAsyncDisposable
{
    private const int MostLooks = 1200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly string _socket = $"llmquest-{Environment.ProcessId}-{Guid.NewGuid():N}";
    private readonly string _folder = Directory.CreateTempSubdirectory("llmquest-tmux-").FullName;
    private string _command = "";

    /// <summary>Whether this machine has tmux.</summary>
    public static bool IsHere => Environment.GetEnvironmentVariable("PATH")?.Split(':').Any(folder => File.Exists(Path.Combine(folder, "tmux"))) == true;

    private string PidFile => Path.Combine(_folder, "pid");

    /// <summary>Starts the program.</summary>
    /// <param name="columns">Columns of the terminal.</param>
    /// <param name="rows">Rows of the terminal.</param>
    /// <param name="arguments">What stands behind its name.</param>
    public static async Task<TmuxScreen> StartAsync(int columns, int rows, params string[] arguments)
    {
        var screen = new TmuxScreen();
        string program = string.Join(' ', Built.Program.Concat(arguments).Select(Quoted));
        screen._command = $"cd {Quoted(Run.Root)}; echo $$ > {Quoted(screen.PidFile)}; LLMQUEST_THREADS=1 DOTNET_TieredPGO=0 exec {program}";
        await screen.OpenAsync(columns, rows, screen._command);
        return screen;
    }

    /// <summary>Starts the program from a shell with jobs, as a person does.</summary>
    /// <param name="columns">Columns of the terminal.</param>
    /// <param name="rows">Rows of the terminal.</param>
    /// <param name="arguments">What stands behind its name.</param>
    public static async Task<TmuxScreen> StartInShellAsync(int columns, int rows, params string[] arguments)
    {
        var screen = new TmuxScreen();
        await screen.OpenAsync(columns, rows, "bash --norc --noprofile -i");
        await screen.TypeAsync($"LLMQUEST_THREADS=1 {string.Join(' ', Built.Program.Concat(arguments).Select(Quoted))}");
        await screen.PressAsync("Enter");
        return screen;
    }

    /// <summary>What the screen shows, without colours.</summary>
    public Task<string> TextAsync() => TmuxAsync("capture-pane", "-p");

    /// <summary>How the terminal is set, as <c>stty -a</c> tells it.</summary>
    public async Task<string> ModesAsync()
    {
        string terminal = (await TmuxAsync("display-message", "-p", "#{pane_tty}")).Trim();
        using Process stty = Process.Start(new ProcessStartInfo("stty", ["-a", "-F", terminal]) { RedirectStandardOutput = true })!;
        string modes = await stty.StandardOutput.ReadToEndAsync();
        await stty.WaitForExitAsync();
        return modes;
    }

    /// <summary>From now on, every byte that the program writes is kept in a file.</summary>
    public Task RecordAsync(string path) => TmuxAsync("pipe-pane", $"cat > {Quoted(path)}");

    /// <summary>Waits until the program has ended, and gives its exit code; 0 where a signal ended it.</summary>
    public async Task<int> EndsAsync()
    {
        for (int look = 0; look < MostLooks; look++)
        {
            string status = (await TmuxAsync("display-message", "-p", "#{pane_dead}:#{pane_dead_status}")).Trim();
            if (status.StartsWith("1:", StringComparison.Ordinal))
            {
                return int.TryParse(status.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int code) ? code : 0;
            }

            await Task.Delay(Look);
        }

        throw new TimeoutException($"The program should end:\n{await TextAsync()}");
    }

    /// <inheritdoc/>
    public Task PressAsync(string key) => ActAsync("send-keys", key == "Esc" ? "Escape" : key);

    /// <inheritdoc/>
    public Task TypeAsync(string text) => ActAsync("send-keys", "-l", text);

    /// <inheritdoc/>
    public async Task ClickAsync(string text, int offset = 0)
    {
        await ExpectAsync(text);
        string[] rows = (await TextAsync()).Split('\n');
        int row = Array.FindIndex(rows, line => line.Contains(text, StringComparison.Ordinal));
        int column = rows[row].IndexOf(text, StringComparison.Ordinal) + offset;
        string at = string.Create(CultureInfo.InvariantCulture, $"{column + 1};{row + 1}");
        await ActAsync("send-keys", "-l", $"\u001b[<0;{at}M\u001b[<0;{at}m");
    }

    /// <inheritdoc/>
    public async Task ExpectAsync(string text)
    {
        string shown = "";
        for (int look = 0; look < MostLooks; look++)
        {
            shown = await TextAsync();
            if (shown.Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(Look);
        }

        Assert.Fail($"The screen should show '{text}':\n{shown}");
    }

    /// <inheritdoc/>
    public async Task<bool> ShowsAsync(string text)
    {
        await SettleAsync();
        return (await TextAsync()).Contains(text, StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public Task ResizeAsync(int columns, int rows) => ActAsync("resize-window", "-x", Number(columns), "-y", Number(rows));

    /// <inheritdoc/>
    public async Task KillAsync()
    {
        using Process program = Process.GetProcessById(int.Parse((await File.ReadAllTextAsync(PidFile)).Trim(), CultureInfo.InvariantCulture));
        program.Kill();
        await EndsAsync();
        await TmuxAsync("respawn-pane", "-k", _command);
        await SettleAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await TmuxAsync("kill-server");
        Directory.Delete(_folder, recursive: true);
    }

    private Task<string> OpenAsync(int columns, int rows, string command)
        => TmuxAsync("-f", "/dev/null", "new-session", "-d", "-x", Number(columns), "-y", Number(rows), command, ";", "set", "-g", "remain-on-exit", "on", ";", "set", "-g", "escape-time", "0", ";", "set", "-g", "status", "off");

    // What was done shows: as a letter, or as another part that is chosen.
    private async Task ActAsync(params string[] arguments)
    {
        const int MostLooksForOne = 200;
        await SettleAsync();
        string before = await ColouredAsync();
        await TmuxAsync(arguments);
        for (int look = 0; look < MostLooksForOne && await ColouredAsync() == before; look++)
        {
            await Task.Delay(Look);
        }
    }

    private async Task SettleAsync()
    {
        string before = "";
        for (int look = 0; look < MostLooks; look++)
        {
            string now = await ColouredAsync();
            if (now == before && now.Trim().Length > 0 && !now.Contains("thinking …", StringComparison.Ordinal) && !now.Contains("Esc stop", StringComparison.Ordinal))
            {
                return;
            }

            before = now;
            await Task.Delay(2 * Look);
        }
    }

    private Task<string> ColouredAsync() => TmuxAsync("capture-pane", "-p", "-e");

    private async Task<string> TmuxAsync(params string[] arguments)
    {
        using Process tmux = Process.Start(new ProcessStartInfo("tmux", ["-L", _socket, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["TERM"] = "xterm-256color" } })!;
        string output = await tmux.StandardOutput.ReadToEndAsync();
        await tmux.WaitForExitAsync();
        return output;
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
