using System.Diagnostics;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Bench;

/// <summary>Both distributions and the top twenty anew after a slider step, over 49,152 kept logits, without a decode.</summary>
internal sealed class RedrawBenchmark : IBenchmark
{
    private const int Vocabulary = 49_152;
    private const int Runs = 60;
    private const int Shown = 20;
    private const double LargestTime = 16;

    public string Name => "redraw";

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        var random = new RandomStream(seed: 1, sample: 0);
        float[] logits = [.. Enumerable.Range(0, Vocabulary).Select(_ => (float)(random.NextDouble() * 20))];
        List<double> times = [];
        for (int run = 0; run < 2 * Runs; run++)
        {
            stop.ThrowIfCancellationRequested();
            var moved = new SamplingParameters(0.5 + (0.01 * run), TopK: 50, TopP: 0.9, MinP: 0.01);
            long start = Stopwatch.GetTimestamp();
            _ = StepView.Of(logits, [], new SamplingPipeline(moved)).Top(Shown);
            if (run >= Runs)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return Task.FromResult<IReadOnlyList<Measurement>>([Bars.AtMost("redraw", Bars.Median(times), "ms for 49,152 tokens", LargestTime)]);
    }
}
