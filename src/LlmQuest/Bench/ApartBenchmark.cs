using System.Diagnostics;
using System.Text.Json;
using LlmQuest.Probe;

namespace LlmQuest.Bench;

/// <summary>A benchmark in a process of its own, as if it alone had been asked for.</summary>
/// <param name="name">The benchmark.</param>
/// <param name="program">What measures it and writes JSON.</param>
internal sealed class ApartBenchmark(string name, ChildProgram program) : IBenchmark
{
    public string Name => name;

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program.File, program.Arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new UserException($"{program.File} cannot be started: make sure that it may be.");
        try
        {
            string written = await process.StandardOutput.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            return BenchJson.Read(written);
        }
        catch (JsonException)
        {
            throw new UserException($"llmquest bench {name} ended with code {process.ExitCode}: run it by hand and see what it says.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
