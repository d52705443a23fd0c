using System.Diagnostics;
using System.Globalization;

namespace LlmQuest.Mutants;

/// <summary>A worker as its parent sees it: it is ended when it takes too long, and a new one is begun.</summary>
internal sealed class WorkerProcess(string tests, string mutated) : IDisposable
{
    private Process? _process;

    /// <summary>Tries one mutant.</summary>
    /// <param name="mutant">Its number.</param>
    /// <param name="groups">Tests to run, cheapest group first.</param>
    /// <param name="milliseconds">What the tests cost without a mutant.</param>
    /// <param name="fresh">True to load everything anew with the mutant active.</param>
    public Outcome Try(int mutant, string[] groups, double milliseconds, bool fresh)
    {
        if (fresh)
        {
            Dispose();
        }

        try
        {
            Process process = _process ??= Begin(fresh ? mutant : -1);
            process.Refresh();
            process.StandardInput.WriteLine($"{mutant}\t{string.Join('\t', groups)}");
            string? answer = Answer(process, milliseconds);
            string[] parts = answer?.Split('\t') ?? [];
            if (fresh || parts is not ["Killed" or "Survived", ..])
            {
                Dispose();
            }

            return parts switch
            {
                ["Dirty", var by] when fresh => new Outcome(mutant, "Killed", by),
                ["Dirty", ..] => Try(mutant, groups, milliseconds, fresh: true),
                [var status, var by] => new Outcome(mutant, status, by),
                _ => new Outcome(mutant, answer ?? "Killed", answer is null ? "the process ended" : ""),
            };
        }
        catch (IOException)
        {
            Dispose();
            return new Outcome(mutant, "Killed", "the process ended");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill(entireProcessTree: true);
            running.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    // Processor time decides, so that a busy machine makes no timeouts; a test that waits for ever uses none.
    private static string? Answer(Process process, double milliseconds)
    {
        Task<string?> line = process.StandardOutput.ReadLineAsync();
        TimeSpan before = process.TotalProcessorTime;
        TimeSpan limit = TimeSpan.FromMilliseconds(3000 + (3 * milliseconds));
        TimeSpan seen = before;
        long begun = Stopwatch.GetTimestamp();
        long moved = begun;
        while (!line.Wait(250))
        {
            process.Refresh();
            if (process.HasExited)
            {
                return line.Wait(1000) ? line.Result : null;
            }

            TimeSpan now = process.TotalProcessorTime;
            if (now - seen > TimeSpan.FromMilliseconds(200))
            {
                (seen, moved) = (now, Stopwatch.GetTimestamp());
            }

            if (now - before > limit || Stopwatch.GetElapsedTime(moved) > TimeSpan.FromSeconds(15) || Stopwatch.GetElapsedTime(begun) > TimeSpan.FromMilliseconds(60_000 + (20 * milliseconds)))
            {
                return "Timeout";
            }
        }

        return line.Result;
    }

    private Process Begin(int mutant)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string stem = Path.ChangeExtension(tests, null);
        string[] words = ["exec", "--depsfile", stem + ".deps.json", "--runtimeconfig", stem + ".runtimeconfig.json", typeof(WorkerProcess).Assembly.Location, "work", tests, mutated, mutant.ToString(CultureInfo.InvariantCulture)];
        foreach (string word in words)
        {
            start.ArgumentList.Add(word);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return Answer(process, 30_000) == "ready" ? process : throw new IOException("The worker did not begin.");
    }
}
