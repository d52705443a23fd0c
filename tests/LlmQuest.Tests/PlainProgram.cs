using System.Diagnostics;
using System.Globalization;
using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Storage;
using LlmQuest.Testing;

namespace LlmQuest.Tests;

/// <summary>The adventure line by line in a process of its own, with the demonstration course and its scripted labs.</summary>
internal sealed class PlainProgram : IAsyncDisposable
{
    private const string Saved = "saved ";
    private readonly Process _process;
    private readonly MemoryStream _output = new();
    private readonly StringBuilder _errors = new();
    private readonly Task _reading;

    private PlainProgram(Process process)
    {
        _process = process;
        _reading = process.StandardOutput.BaseStream.CopyToAsync(_output);
    }

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>The last event that the program said is on disk.</summary>
    public long LastSaved { get; private set; }

    /// <summary>What was printed; whole once the program has ended.</summary>
    public byte[] Output => _output.ToArray();

    public string Text => Encoding.UTF8.GetString(Output);

    /// <summary>What else was told on standard error.</summary>
    public string Errors => _errors.ToString();

    /// <summary>Starts it; the script of the labs is written into the home.</summary>
    /// <param name="home">A folder of its own.</param>
    /// <param name="arguments">More of the command line.</param>
    public static PlainProgram Start(string home, params string[] arguments)
    {
        string script = Path.Combine(home, "labs.json");
        if (!File.Exists(script))
        {
            File.WriteAllText(script, DemoScript.Text);
        }

        string[] program = [.. IgnoredSignals.Mended, .. Built.Program];
        var start = new ProcessStartInfo(program[0], [.. program[1..], "play", "--plain", "--trace", "--course", Path.Combine(Run.Root, "lessons", "demo"), "--saves", SavesOf(home), "--scripted", script, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Run.Root,
        };
        return new PlainProgram(Process.Start(start)!);
    }

    public static string SavesOf(string home) => Path.Combine(home, "saves");

    /// <summary>The events on disk.</summary>
    public static IReadOnlyList<JournalEntry> Events(string home, string profile = "default")
    {
        using RunStore store = RunStore.Open(SavesOf(home), profile, TimeProvider.System);
        Assert.That(store.Notices, Is.Empty);
        return store.ReadAll();
    }

    /// <summary>Types lines; the program may be gone already.</summary>
    public async Task TypeAsync(params IEnumerable<string> lines)
    {
        try
        {
            await _process.StandardInput.WriteAsync(string.Concat(lines.Select(line => line + "\n")));
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It was killed meanwhile.
        }
    }

    /// <summary>Writes bytes that need not be text.</summary>
    public async Task WriteAsync(byte[] bytes)
    {
        await _process.StandardInput.BaseStream.WriteAsync(bytes);
        await _process.StandardInput.BaseStream.FlushAsync();
    }

    /// <summary>Waits until an event is on disk; false when the program ended before.</summary>
    public async Task<bool> HasSavedAsync(long sequence)
    {
        while (LastSaved < sequence)
        {
            if (await _process.StandardError.ReadLineAsync() is not { } line)
            {
                return false;
            }

            Hear(line);
        }

        return true;
    }

    public void Kill() => _process.Kill();

    /// <summary>Sends a signal by its name.</summary>
    public void Signal(string name)
    {
        using Process sender = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        sender.WaitForExit();
    }

    /// <summary>Ends the input, if that was not done, and waits for the end of the program.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await WaitAsync();
    }

    /// <summary>Waits for the end of the program.</summary>
    public async Task WaitAsync()
    {
        string rest = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        await _reading;

        // Half a line says nothing yet.
        foreach (string line in rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Hear(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        await _output.DisposeAsync();
    }

    private void Hear(string line)
    {
        if (line.StartsWith(Saved, StringComparison.Ordinal))
        {
            long sequence = long.Parse(line[Saved.Length..], CultureInfo.InvariantCulture);
            Assert.That(sequence, Is.EqualTo(LastSaved + 1).Or.EqualTo(1).Or.GreaterThan(0).And.Matches<long>(_ => LastSaved == 0), "every event of a run is told once, in order");
            LastSaved = sequence;
        }
        else
        {
            _errors.AppendLine(line);
        }
    }
}
