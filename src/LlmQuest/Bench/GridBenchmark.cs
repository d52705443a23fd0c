using System.Diagnostics;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Bench;

/// <summary>Three temperatures by three samples of 50 tokens in one batch, against the bare batched loop and against one after another.</summary>
internal sealed class GridBenchmark : IBenchmark
{
    private const int Runs = 3;
    private const int NewTokens = 50;
    private const int SamplesPerRow = 3;
    private const double LeastOfBare = 0.95;
    private const double LeastGain = 1.5;
    private static readonly SamplingParameters[] Rows = [new(Temperature: 0.1), new(Temperature: 0.7), new(Temperature: 1.2)];

    public string Name => "grid";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        await using ModelHost host = setup.Host();
        ReadyModel model = await host.GetAsync(stop);
        var request = new GenerationRequest(model.Encoder.Raw(BenchSetup.Prompt).TokenIds, Rows[0], NewTokens, SamplesPerRow, Seed: 1) { Rows = Rows };
        List<double> grids = [];
        List<double> bares = [];
        List<double> singles = [];
        for (int run = 0; run <= Runs; run++)
        {
            GenerationResult grid = await BenchSetup.GenerateAsync(model, request, stop);
            double bare = Bare(model.Model, setup.Context, request.Prompt, grid, stop);
            double single = await OneAfterAnotherAsync(model, request, stop);
            if (run > 0)
            {
                grids.Add(grid.TotalTime.TotalMilliseconds);
                bares.Add(bare);
                singles.Add(single);
            }
        }

        double time = Bars.Median(grids);
        double ofBare = Bars.Median(bares.Zip(grids, (bare, grid) => bare / grid));
        double gain = Bars.Median(singles.Zip(grids, (single, grid) => single / grid));
        return
        [
            Bars.AtLeast("grid", ofBare, "of the speed of a bare batched loop", LeastOfBare, Bars.Median(bares), time / Bars.Median(bares)),
            Bars.AtLeast("grid-gain", gain, "times faster than one after another", LeastGain, time, gain),
            Bars.Told("grid-time", time, "ms for 9 x 50 tokens", Bars.Median(bares), time / Bars.Median(bares)),
        ];
    }

    /// <summary>The same decodes with the same tokens, and nothing else.</summary>
    private static double Bare(ILanguageModel model, ContextOptions options, IReadOnlyList<int> prompt, GenerationResult grid, CancellationToken stop)
    {
        using IDecodeContext context = model.CreateContext(options);
        var logits = new float[grid.Samples.Count * model.Card.Vocabulary];
        var batch = new DecodeBatch();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < prompt.Count; i++)
        {
            batch.Add(prompt[i], i, 0, wantsLogits: i == prompt.Count - 1);
        }

        context.Decode(batch, logits, stop);
        for (int sequence = 1; sequence < grid.Samples.Count; sequence++)
        {
            context.CopySequence(0, sequence);
        }

        for (int at = 0; at < NewTokens - 1; at++)
        {
            batch.Clear();
            for (int sequence = 0; sequence < grid.Samples.Count; sequence++)
            {
                // The token that ends a sample is not in its list: it was not decoded either.
                if (at < grid.Samples[sequence].TokenIds.Count)
                {
                    batch.Add(grid.Samples[sequence].TokenIds[at], prompt.Count + at, sequence, wantsLogits: true);
                }
            }

            context.Decode(batch, logits, stop);
        }

        stop.ThrowIfCancellationRequested();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task<double> OneAfterAnotherAsync(ReadyModel model, GenerationRequest request, CancellationToken stop)
    {
        double time = 0;
        foreach (SamplingParameters row in request.Rows)
        {
            for (int sample = 0; sample < SamplesPerRow; sample++)
            {
                GenerationResult alone = await BenchSetup.GenerateAsync(model, request with { Rows = [], Sampling = row, Samples = 1, Seed = sample + 1 }, stop);
                time += alone.TotalTime.TotalMilliseconds;
            }
        }

        return time;
    }
}
