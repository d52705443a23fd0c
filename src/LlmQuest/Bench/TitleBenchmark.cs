using System.Diagnostics;
using LlmQuest.Probe;

namespace LlmQuest.Bench;

/// <summary>From the start of the process to what a person sees first: the first room of a new run, and the title screen. Says most of a published program.</summary>
/// <param name="program">The program with its arguments.</param>
internal sealed class TitleBenchmark(Func<string[], ChildProgram> program) : IBenchmark
{
    private const int Runs = 7;
    private const double LargestTime = 300;

    // Both stand in the row of the keys, which is drawn last.
    private const string Drawn = "F1";

    public string Name => "title";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            List<double> rooms = [];
            List<double> titles = [];
            for (int run = 0; run <= Runs; run++)
            {
                string saves = Path.Combine(folder.FullName, FormattableString.Invariant($"{run}"));
                rooms.Add(await FirstScreenAsync(saves, stop));
                titles.Add(await FirstScreenAsync(saves, stop));
            }

            return
            [
                Bars.AtMost("title", Bars.Median(titles.Skip(1)), "ms to the title screen", LargestTime),
                Bars.AtMost("title-room", Bars.Median(rooms.Skip(1)), "ms to the first room of the first start", LargestTime),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<double> FirstScreenAsync(string saves, CancellationToken stop)
    {
        long begun = Stopwatch.GetTimestamp();
        using var game = TerminalProgram.Start(program(["--saves", saves]));
        return await game.ShowsAsync(Drawn, begun, stop);
    }
}
