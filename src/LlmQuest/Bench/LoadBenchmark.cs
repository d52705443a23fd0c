using System.Diagnostics;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Models;

namespace LlmQuest.Bench;

/// <summary>Loading through the core, check and digest included, against the native library alone, for a file that passed before and for one that did not.</summary>
internal sealed class LoadBenchmark : IBenchmark
{
    private const int Runs = 7;
    private const double LargestRatio = 1.15;

    public string Name => "load";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        string path = setup.Source().Verify(new Nowhere(), stop).Path;
        IModelRuntime runtime = Composition.OpenRuntime(null, setup.Compute.Where);
        List<double> firsts = [];
        List<double> ours = [];
        List<double> bares = [];
        for (int run = 0; run <= Runs; run++)
        {
            double bare = Bare(runtime, path, setup.Context, stop);
            double first = await TimeAsync(Composition.Host(new ModelFileSource(path, null), null, setup.Compute, chatSoon: true), stop);
            double our = await TimeAsync(setup.Host(chatSoon: true), stop);
            if (run > 0)
            {
                firsts.Add(first);
                ours.Add(our);
                bares.Add(bare);
            }
        }

        double floor = Bars.Median(bares);
        return
        [
            Bars.AtMost("load", Median(ours, bares), "times a bare load", LargestRatio, floor, Median(ours, bares)),
            Bars.Told("load-time", Bars.Median(ours), "ms", floor, Median(ours, bares)),
            Bars.Told("load-first", Bars.Median(firsts), "ms when the file was never checked before", floor, Median(firsts, bares)),
        ];
    }

    private static double Median(List<double> times, List<double> bares) => Bars.Median(times.Zip(bares, (time, bare) => time / bare));

    private static async Task<double> TimeAsync(ModelHost host, CancellationToken stop)
    {
        await using (host)
        {
            long start = Stopwatch.GetTimestamp();
            ReadyModel ready = await host.GetAsync(stop);
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            await (ready.Template ?? Task.CompletedTask);
            return milliseconds;
        }
    }

    private static double Bare(IModelRuntime runtime, string path, ContextOptions options, CancellationToken stop)
    {
        long start = Stopwatch.GetTimestamp();
        using ILanguageModel model = runtime.Load(path, null, stop);
        using IDecodeContext context = model.CreateContext(options);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private sealed class Nowhere : IProgress<float>
    {
        public void Report(float value)
        {
        }
    }
}
