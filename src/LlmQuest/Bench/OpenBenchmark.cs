using System.Diagnostics;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Hosting;
using LlmQuest.Labs.Sessions;
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

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop) => Task.Run(() => Measure(setup, stop), stop);

    private static IReadOnlyList<Measurement> Measure(BenchSetup setup, CancellationToken stop)
    {
        var stepper = new Stepper(PlayedCourse.Open(setup.Folders.Lessons, null));
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            Prepare(folder.FullName, stepper);
            List<double> times = [];
            List<double> journals = [];
            for (int run = 0; run <= Runs; run++)
            {
                stop.ThrowIfCancellationRequested();
                (double journal, double state) = Open(folder.FullName, stepper);
                journals.Add(journal);
                times.Add(state);
            }

            Array.ForEach(Directory.GetFiles(folder.FullName, "*.snapshot"), File.Delete);
            (double _, double whole) = Open(folder.FullName, stepper);
            return
            [
                Bars.AtMost("open", times[0], "ms for 10,000 events from a snapshot, the first time in a process", LargestTime),
                Bars.Told("open-again", Bars.Median(times.Skip(1)), "ms, once compiled"),
                Bars.Told("open-journal", Bars.Median(journals.Skip(1)), "ms of it for the journal and the snapshot's file"),
                Bars.Told("open-whole", whole, "ms without a snapshot: every event read, verified and taken"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The database and the snapshot are made once here, so that every opening finds them as a player's would.
    private static void Prepare(string folder, Stepper stepper)
    {
        using RunStore store = RunStore.Open(folder, Profile, TimeProvider.System);
        RunState state = RunState.Empty;
        foreach (RunEvent one in SomeEvents.Of(stepper.World.Course.Id, stepper.World.Stages[0].Id, Events))
        {
            JournalEntry entry = store.Append(one);
            (state, _) = stepper.Step(state, entry);
            if (entry.Sequence == Events - EventsAfterSnapshot)
            {
                store.Keep(SavedState.Of(state, store));
            }
        }
    }

    private static (double Journal, double State) Open(string folder, Stepper stepper)
    {
        long start = Stopwatch.GetTimestamp();
        using RunStore store = RunStore.Open(folder, Profile, TimeProvider.System);
        double journal = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        (RunState state, _) = SavedState.Read(stepper, store);
        double all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return store.LastSequence == Events && state.Transcript.Count > 0 ? (journal, all) : throw new InvalidOperationException($"Of {Events} events {store.LastSequence} were read.");
    }
}
