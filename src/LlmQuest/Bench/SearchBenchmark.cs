using System.Diagnostics;
using System.Numerics.Tensors;
using LlmQuest.Inference.Retrieval;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Bench;

/// <summary>Exact search over 100,000 vectors of 384 numbers on one core, against the dot products alone.</summary>
internal sealed class SearchBenchmark : IBenchmark
{
    private const int Vectors = 100_000;
    private const int Length = 384;
    private const int Nearest = 10;
    private const int Runs = 25;
    private const double LargestTime = 25;

    public string Name => "search";

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        var random = new RandomStream(seed: 1, sample: 0);
        var index = new VectorIndex(Length, Vectors);
        var rows = new float[Vectors * Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = (float)(random.NextDouble() - 0.5);
        }

        for (int row = 0; row < Vectors; row++)
        {
            index.Add(rows.AsSpan(row * Length, Length));
        }

        List<double> times = [];
        List<double> floors = [];
        for (int run = 0; run <= Runs; run++)
        {
            stop.ThrowIfCancellationRequested();
            ReadOnlySpan<float> query = rows.AsSpan(run * Length, Length);
            long start = Stopwatch.GetTimestamp();
            _ = index.Search(query, Nearest);
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            double floor = DotProducts(rows, query);
            if (run > 0)
            {
                times.Add(time.TotalMilliseconds);
                floors.Add(floor);
            }
        }

        double median = Bars.Median(times);
        return Task.FromResult<IReadOnlyList<Measurement>>([Bars.AtMost("search", median, "ms over 100,000 x 384", LargestTime, Bars.Median(floors), median / Bars.Median(floors))]);
    }

    private static double DotProducts(ReadOnlySpan<float> rows, ReadOnlySpan<float> query)
    {
        long start = Stopwatch.GetTimestamp();
        float most = float.NegativeInfinity;
        for (int row = 0; row < Vectors; row++)
        {
            most = Math.Max(most, TensorPrimitives.Dot(rows.Slice(row * Length, Length), query));
        }

        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return most > float.NegativeInfinity ? time : throw new InvalidOperationException("Nothing was measured.");
    }
}
