using System.Diagnostics;
using LlmQuest.Probe;

namespace LlmQuest.Bench;

/// <summary>From the start of a process to the first line of plain play, against the same program that only says its version. Says most of a published program.</summary>
/// <param name="program">The program with its arguments.</param>
/// <param name="warmUp">Rounds that do not count.</param>
/// <param name="runs">Rounds that do.</param>
internal sealed class StartBenchmark(Func<string[], ChildProgram> program, int warmUp = 1, int runs = 9) : IBenchmark
{
    public string Name => "start";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            List<double> floors = [];
            List<double> news = [];
            List<double> agains = [];
            for (int run = 0; run < warmUp + runs; run++)
            {
                string saves = Path.Combine(folder.FullName, FormattableString.Invariant($"{run}"));
                floors.Add(await FirstLineAsync(["--version"], stop));
                news.Add(await FirstLineAsync(["play", "--plain", "--saves", saves], stop));
                agains.Add(await FirstLineAsync(["play", "--plain", "--saves", saves], stop));
            }

            double floor = Bars.Median(floors.Skip(warmUp));
            return
            [
                Bars.Told("start-version", floor, "ms to the first line of --version"),
                Bars.Told("start-new", Bars.Median(news.Skip(warmUp)), "ms to the first line of play --plain, a new run", floor, Ratio(news, floors)),
                Bars.Told("start", Bars.Median(agains.Skip(warmUp)), "ms to the first line of play --plain, a run that was there", floor, Ratio(agains, floors)),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private double Ratio(List<double> times, List<double> floors) => Bars.Median(times.Zip(floors, (time, floor) => time / floor).Skip(warmUp));

    private async Task<double> FirstLineAsync(string[] arguments, CancellationToken stop)
    {
        ChildProgram child = program(arguments);
        var start = new ProcessStartInfo(child.File, child.Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new UserException($"{child.File} cannot be started: make sure that it may be.");
        process.StandardInput.Close();
        string? line = await process.StandardOutput.ReadLineAsync(stop);
        double time = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return line is not null && process.ExitCode == ExitCodes.Success ? time : throw new UserException($"llmquest {string.Join(' ', arguments)} ended with code {process.ExitCode}: run it by hand and see what it says.");
    }
}
