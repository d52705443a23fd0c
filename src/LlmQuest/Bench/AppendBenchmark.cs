using System.Diagnostics;
using LlmQuest.Core.Journal;
using LlmQuest.Storage;

namespace LlmQuest.Bench;

/// <summary>Recording an event: journal and database, until the operating system has it.</summary>
internal sealed class AppendBenchmark : IBenchmark
{
    private const int WarmUp = 50;
    private const int Runs = 2000;
    private const double LargestTime = 5;
    private const double Percentile = 0.99;

    public string Name => "append";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            RunEvent[] events = [.. SomeEvents.Of("bench", "bench", WarmUp + Runs)];
            using RunStore store = RunStore.Open(folder.FullName, "bench", TimeProvider.System);
            await store.StartDatabase();
            List<double> times = [];
            foreach (RunEvent one in events)
            {
                stop.ThrowIfCancellationRequested();
                long start = Stopwatch.GetTimestamp();
                store.Append(one);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            double[] sorted = [.. times.Skip(WarmUp).Order()];
            return
            [
                Bars.AtMost("append", sorted[(int)(Percentile * sorted.Length)], "ms, 99th percentile", LargestTime),
                Bars.Told("append-median", Bars.Median(sorted), "ms"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
