using System.Diagnostics;
using System.Text;
using LlmQuest.Probe;

namespace LlmQuest.Bench;

/// <summary>The program in a terminal that <c>script</c> makes, so that what a person waits for can be measured: bytes in, bytes out.</summary>
internal sealed class TerminalProgram : IDisposable
{
    private readonly Process _process;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly byte[] _bytes = new byte[65_536];
    private readonly char[] _letters = new char[65_536];

    private TerminalProgram(Process process) => _process = process;

    /// <summary>Starts it.</summary>
    /// <param name="child">The program with its arguments.</param>
    /// <exception cref="UserException">There is no <c>script</c> on this machine.</exception>
    public static TerminalProgram Start(ChildProgram child)
    {
        string command = $"stty cols 100 rows 30; exec {string.Join(' ', child.Arguments.Prepend(child.File).Select(Quoted))}";
        var start = new ProcessStartInfo("script", ["-qec", command, "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true, Environment = { ["TERM"] = "xterm-256color" } };
        try
        {
            return new TerminalProgram(Process.Start(start) ?? throw new InvalidOperationException("It did not start."));
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new UserException($"A terminal cannot be made ({e.Message.TrimEnd('.')}): this is measured with the program script of util-linux, on Linux.");
        }
    }

    /// <summary>Types keys.</summary>
    public async Task TypeAsync(string keys, CancellationToken stop)
    {
        await _process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(keys), stop);
        await _process.StandardInput.BaseStream.FlushAsync(stop);
    }

    /// <summary>Reads what is drawn until a text was.</summary>
    /// <returns>Milliseconds since <paramref name="since"/>, a time stamp of <see cref="Stopwatch"/>.</returns>
    /// <exception cref="UserException">The program ended before.</exception>
    public async Task<double> ShowsAsync(string text, long since, CancellationToken stop)
    {
        string drawn = "";
        while (true)
        {
            int read = await _process.StandardOutput.BaseStream.ReadAsync(_bytes, stop);
            if (read == 0)
            {
                throw new UserException($"The game ended before it showed '{text}': start llmquest in a terminal and see what it says.");
            }

            double time = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            drawn += new string(_letters, 0, _decoder.GetChars(_bytes, 0, read, _letters, 0));
            if (drawn.Contains(text, StringComparison.Ordinal))
            {
                return time;
            }

            drawn = drawn[^Math.Min(drawn.Length, text.Length)..];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
