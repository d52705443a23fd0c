using System.Diagnostics;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Models;

namespace LlmQuest.Bench;

/// <summary>Loading through the core, check and digest included, against the native library alone.</summary>
internal sealed class LoadBenchmark : IBenchmark
{
    private const int Runs = 7;
    private const double LargestRatio = 1.15;

    public string Name => "load";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        ModelFileSource source = setup.Source();
        string path = source.Verify(new Nowhere(), stop).Path;
        IModelRuntime runtime = Composition.OpenRuntime(null);
        List<double> ours = [];
        List<double> bares = [];
        for (int run = 0; run <= Runs; run++)
        {
            double bare = Bare(runtime, path, stop);
            long start = Stopwatch.GetTimestamp();
            await using ModelHost host = setup.Host();
            await host.GetAsync(stop);
            if (run > 0)
            {
                ours.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                bares.Add(bare);
            }
        }

        double ratio = Bars.Median(ours.Zip(bares, (our, bare) => our / bare));
        return
        [
            Bars.AtMost("load", ratio, "times a bare load", LargestRatio, Bars.Median(bares), ratio),
            Bars.Told("load-time", Bars.Median(ours), "ms", Bars.Median(bares), ratio),
        ];
    }

    private static double Bare(IModelRuntime runtime, string path, CancellationToken stop)
    {
        long start = Stopwatch.GetTimestamp();
        using ILanguageModel model = runtime.Load(path, null, stop);
        using IDecodeContext context = model.CreateContext(new ContextOptions(Threads: Composition.Threads()));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private sealed class Nowhere : IProgress<float>
    {
        public void Report(float value)
        {
        }
    }
}
