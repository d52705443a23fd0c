using System.Diagnostics;
using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Reading;

namespace LlmQuest.Bench;

/// <summary>The board of a large class: every line read, every hash checked.</summary>
internal sealed class BoardBenchmark : IBenchmark
{
    private const int Runs = 200;
    private const int Events = 500;
    private const double LargestTime = 2000;

    // What stays in memory may grow with the answers that are counted, and not with the events.
    private const double LargestGrowth = 1.5;

    public string Name => "board";

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop) => Task.Run(() => Measure(stop), stop);

    private static IReadOnlyList<Measurement> Measure(CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            (double _, long few) = Board(Write(folder, "short", Runs / 4, Events), Runs / 4, stop);
            (double _, long many) = Board(Write(folder, "long", Runs / 4, 4 * Events), Runs / 4, stop);
            (double time, long _) = Board(Write(folder, "class", Runs, Events), Runs, stop);
            return
            [
                Bars.AtMost("board", time, string.Create(CultureInfo.InvariantCulture, $"ms for {Runs} runs of {Events} events"), LargestTime),
                Bars.AtMost("board: memory kept of runs four times as long", (double)many / few, "times", LargestGrowth),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (double Milliseconds, long Kept) Board(string folder, int runs, CancellationToken stop)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        ClassReading reading = ClassReader.Read(ClassReader.Files(folder), stop);
        ClassBoard board = BoardMaker.Make(reading.Learners, null, new BoardFilter());
        int lines = BoardText.Lines(board).Count();
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(reading);
        return board.Learners.Length == runs && lines > runs ? (time, kept) : throw new InvalidOperationException($"Of {runs} runs {board.Learners.Length} are on the board.");
    }

    private static string Write(DirectoryInfo folder, string name, int runs, int events)
    {
        string path = folder.CreateSubdirectory(name).FullName;
        Parallel.For(0, runs, i => File.WriteAllText(Path.Combine(path, string.Create(CultureInfo.InvariantCulture, $"{i:000}.jsonl")), Run(i, events)));
        return path;
    }

    private static string Run(int number, int events)
    {
        var header = new RunHeader(RunHeader.NewestFormat, Guid.NewGuid(), Guid.NewGuid(), "bench");
        List<ChainLine> lines = [];
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        foreach (RunEvent happened in SomeEvents.OfLearner("bench", number, events))
        {
            now = now.AddSeconds(30);
            (string line, JournalEntry entry) = JournalLine.Write(lines.Count + 1, Guid.NewGuid(), now, happened, lines.Count == 0 ? "" : lines[^1].Entry.Hash);
            lines.Add(new ChainLine(line, entry));
        }

        return new RunFile(header, [.. lines]).Write();
    }
}
