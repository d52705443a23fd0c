using System.Collections.Immutable;
using System.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Bench;

/// <summary>A step of the temperature's slider: the real distribution of the model drawn anew, without a decode.</summary>
internal sealed class SliderBenchmark : IBenchmark
{
    private const int Columns = 100;
    private const int Rows = 40;
    private const int Steps = 60;
    private const double LargestTime = 16;
    private static readonly SourcePosition Nowhere = new("bench", 1, 1);

    public string Name => "slider";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        await using ModelHost host = setup.Host();
        var lab = new LabCall("next", "next-token", ImmutableSortedDictionary<string, LabValue>.Empty.Add("text", LabValue.Of(BenchSetup.Prompt)).Add("temperature", LabValue.Of(0.5)).Add("top_k", LabValue.Of(50)), Nowhere);
        LabDone? done = null;
        await foreach (LabUpdate update in LlmQuest.Hosting.Composition.Bench(host, null).RunAsync(lab.Type, lab.Settings, stop))
        {
            done = update as LabDone ?? done;
        }

        if (done?.Distribution is null)
        {
            throw new UserException("The lab next-token told no distribution: run llmquest lab run next-token --text something, and see what it says.");
        }

        using var screen = new ScreenTrial(Columns, Rows);
        screen.Show(World(lab), lab, done);
        List<double> times = [];
        for (int step = 0; step < 2 * Steps; step++)
        {
            long begun = Stopwatch.GetTimestamp();
            screen.Turn(step % 2 == 0 ? "temperature" : "top_k");
            if (step >= Steps)
            {
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }

        times.Sort();
        return
        [
            Bars.AtMost("slider", times[(int)(0.99 * (times.Count - 1))], "ms from a step of the slider to the drawn distribution, 99th percentile", LargestTime),
            Bars.Told("slider-median", times[times.Count / 2], "ms"),
        ];
    }

    private static World World(LabCall lab)
        => new(new Course { Id = "bench", Title = "Bench", At = Nowhere, Stages = [new Stage { Id = "bench", Title = "Bench", At = Nowhere, Scenes = [new Scene("bench", "", [lab], Nowhere)] }] }, DeclaredLabs.Registry);
}
