using System.Diagnostics;
using LlmQuest.Probe;

namespace LlmQuest.Bench;

/// <summary>From a key press to the changed screen, in a terminal, while the model writes.</summary>
/// <param name="program">The program with its arguments.</param>
internal sealed class KeyBenchmark(Func<string[], ChildProgram> program) : IBenchmark
{
    private const int Keys = 200;
    private const double LargestTime = 60;
    private const string Ready = "tok/s";

    private const string Hall = """
        ---
        id: hall
        title: The Hall
        ---
        ## The horn {#horn-room}
        A brass horn hangs from the roof.

        ::: lab {#horn type=generate}
        prompt: The best programming language is
        mode: raw
        max_new_tokens: 3000
        :::
        """;

    // No model writes them and no screen shows them: where one comes, its key has come. In turn, because a screen may be drawn twice for a key, and what is left of the one before must not count for the next.
    private static readonly string[] Marks = ["¤", "¦", "¬", "¯", "¶", "ª", "º", "þ"];
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(37);

    public string Name => "key";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("llmquest-bench-");
        try
        {
            using var game = TerminalProgram.Start(program(["--saves", folder.FullName, "--course", await CourseAsync(folder, stop), "--seed", "1"]));
            await game.ShowsAsync("F1", Stopwatch.GetTimestamp(), stop);
            await game.TypeAsync("generate\r", stop);
            await game.ShowsAsync(Ready, Stopwatch.GetTimestamp(), stop);
            double[] times = await PressAsync(game, stop);
            return
            [
                Bars.AtMost("key", times[(int)(0.99 * (times.Length - 1))], "ms from a key press to the screen while the model writes, 99th percentile", LargestTime),
                Bars.Told("key-median", times[times.Length / 2], "ms"),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Its own, so that no edit of a lesson changes what is measured.
    private static async Task<string> CourseAsync(DirectoryInfo folder, CancellationToken stop)
    {
        DirectoryInfo course = folder.CreateSubdirectory("course");
        await File.WriteAllTextAsync(Path.Combine(course.FullName, "course.yaml"), "id: bench\ntitle: Bench\naudience: nobody\nstages: [hall.md]\n", stop);
        await File.WriteAllTextAsync(Path.Combine(course.FullName, "hall.md"), Hall, stop);
        return course.FullName;
    }

    private static async Task<double[]> PressAsync(TerminalProgram game, CancellationToken stop)
    {
        List<double> times = [];
        for (int key = 0; key < Keys; key++)
        {
            string mark = Marks[key % Marks.Length];
            await Task.Delay(Between, stop);
            long pressed = Stopwatch.GetTimestamp();
            await game.TypeAsync(mark, stop);
            times.Add(await game.ShowsAsync(mark, pressed, stop));
            await game.TypeAsync("\u007f", stop);
        }

        return [.. times.Order()];
    }
}
