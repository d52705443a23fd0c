using System.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Hosting;
using LlmQuest.Storage;

namespace LlmQuest.Bench;

/// <summary>Opening a run of ten thousand events until its state is there; the first opening of a process is what a player waits for.</summary>
internal sealed class OpenBenchmark : IBenchmark
{
    private const int Events = 10_000;
    private const int Runs = 5;
    private const double LargestTime = 300;
    private const string Profile = "bench";

    public string Name => "open";

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop) => Task.Run(() => Measure(setup, stop), stop);

    private static IReadOnlyList<Measurement> Measure(BenchSetup setup, CancellationToken stop)
    {
        Course course = PlayedCourse.Read(setup.Folders.Lessons).Course ?? throw new UserException("The course cannot be played: llmquest doctor says why.");
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            Prepare(folder.FullName, course);
            List<double> times = [];
            List<double> journals = [];
            for (int run = 0; run <= Runs; run++)
            {
                stop.ThrowIfCancellationRequested();
                (double journal, double state) = Open(folder.FullName, course.Stages[0]);
                journals.Add(journal);
                times.Add(state);
            }

            return
            [
                Bars.AtMost("open", times[0], "ms for 10,000 events, the first time in a process", LargestTime),
                Bars.Told("open-again", Bars.Median(times.Skip(1)), "ms, once compiled"),
                Bars.Told("open-journal", Bars.Median(journals.Skip(1)), "ms of it for reading and verifying the journal"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The database is made once here, so that every opening finds it as a player's would.
    private static void Prepare(string folder, Course course)
    {
        using RunStore store = RunStore.Open(folder, Profile, TimeProvider.System);
        foreach (RunEvent one in SomeEvents.Of(course.Id, course.Stages[0].Id, Events))
        {
            store.Append(one);
        }
    }

    private static (double Journal, double State) Open(string folder, Stage stage)
    {
        long start = Stopwatch.GetTimestamp();
        using RunStore store = RunStore.Open(folder, Profile, TimeProvider.System);
        double journal = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        RunState state = RunState.Before(stage);
        foreach (JournalEntry entry in store.ReadAll())
        {
            (state, _) = Stepper.Step(state, entry);
        }

        double all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return store.LastSequence == Events && state.Transcript.Count > 0 ? (journal, all) : throw new InvalidOperationException($"Of {Events} events {store.LastSequence} were read.");
    }
}
