using System.Diagnostics;
using System.Text.Json;
using LlmQuest.Core.Journal;
using LlmQuest.Storage;

namespace LlmQuest.Bench;

/// <summary>Opening a run of ten thousand events until its state is there; the first opening of a process is what a player waits for.</summary>
internal sealed class OpenBenchmark : IBenchmark
{
    private const int Events = 10_000;
    private const int EventsAfterSnapshot = 100;
    private const int Runs = 5;
    private const double LargestTime = 300;
    private const string Profile = "bench";

    public string Name => "open";

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop) => Task.Run(() => Measure(stop), stop);

    private static IReadOnlyList<Measurement> Measure(CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            Prepare(folder.FullName);
            double[] quick = Times(folder.FullName, isFromSnapshot: true, stop);
            File.Delete(Path.Combine(folder.FullName, Profile + ".snapshot"));
            double[] whole = Times(folder.FullName, isFromSnapshot: false, stop);
            return
            [
                Bars.AtMost("open", quick[0], "ms for 10,000 events, the first opening from a snapshot in a process", LargestTime),
                Bars.Told("open-again", Bars.Median(quick[1..]), "ms, once compiled"),
                Bars.Told("open-whole", Bars.Median(whole), "ms without a snapshot: every event read and verified, once compiled"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The database is made once here, so that every opening finds it as a player's would.
    private static void Prepare(string folder)
    {
        using RunStore store = RunStore.Open(folder, Profile, TimeProvider.System);
        foreach (RunEvent one in SomeEvents.Of("bench", "bench", Events))
        {
            JournalEntry entry = store.Append(one);
            if (entry.Sequence == Events - EventsAfterSnapshot)
            {
                store.Keep(new RunSnapshot("bench", entry.Sequence, entry.Hash, SomeState.Json()));
            }
        }
    }

    private static double[] Times(string folder, bool isFromSnapshot, CancellationToken stop)
    {
        double[] times = new double[Runs + 1];
        for (int run = 0; run < times.Length; run++)
        {
            stop.ThrowIfCancellationRequested();
            long start = Stopwatch.GetTimestamp();
            using RunStore store = RunStore.Open(folder, Profile, TimeProvider.System);
            int events = Restore(store);
            times[run] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (events != Events || store.Snapshot is not null != isFromSnapshot)
            {
                throw new InvalidOperationException($"Of {Events} events {events} were opened.");
            }
        }

        return times;
    }

    // What a state is made from: the JSON of the snapshot, and the events behind it.
    private static int Restore(RunStore store)
    {
        using JsonDocument? state = store.Snapshot is { } snapshot ? JsonDocument.Parse(snapshot.State) : null;
        return (int)(store.Snapshot?.Sequence ?? 0) + store.Tail.Count;
    }
}
