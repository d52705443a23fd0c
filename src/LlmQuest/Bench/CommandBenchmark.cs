using LlmQuest.Hosting;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;
using LlmQuest.Play;
using LlmQuest.Storage;

namespace LlmQuest.Bench;

/// <summary>A typed command in the course that comes with the program, from the line to the told text: the first one of a process, and later ones.</summary>
/// <remarks>The first one is the first only in a process of its own: <c>bench command</c>.</remarks>
/// <param name="warmUp">Commands after the first that do not count.</param>
/// <param name="runs">Commands that do.</param>
internal sealed class CommandBenchmark(int warmUp = 60, int runs = 300) : IBenchmark
{
    private static readonly string[] Lines = ["look", "map", "task", "help", "score", "settings"];

    public string Name => "command";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            using RunStore store = RunStore.Open(folder.FullName, "bench", TimeProvider.System);
            var journal = new TimedJournal(store);
            AdventureSession session = AdventureSession.Open(PlayedCourse.Open(setup.Folders.Lessons, null), new SessionPorts(journal, store.Draft, new LabBench()));
            await store.StartDatabase();
            var voice = new PlainVoice(TextWriter.Null, session, isPerson: false);
            voice.TellOpening();
            List<CommandCost> costs = [];
            for (int i = 0; i <= warmUp + runs; i++)
            {
                stop.ThrowIfCancellationRequested();
                costs.Add(CommandCost.Of(Lines[i % Lines.Length], session, journal, voice));
            }

            return [.. Told("command-first", costs[..1], "the first command of a process"), .. Told("command", costs[(warmUp + 1)..], "a later command")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<Measurement> Told(string name, List<CommandCost> costs, string what) =>
    [
        Bars.Told($"{name}-append", Cost.Median([.. costs.Select(cost => cost.Append)]), $"µs to record {what}"),
        Bars.Told($"{name}-step", Cost.Median([.. costs.Select(cost => cost.Step)]), $"µs for the steps of {what}"),
        Bars.Told($"{name}-telling", Cost.Median([.. costs.Select(cost => cost.Telling)]), $"µs to tell what follows from {what}"),
        Bars.Told(name, Cost.Median([.. costs.Select(cost => cost.All)]), $"µs for {what}, from the line to the told text"),
    ];
}
