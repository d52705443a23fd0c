using System.Collections.Immutable;
using System.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs;

namespace LlmQuest.Bench;

/// <summary>The hallucination lab at its defaults, ten answers in one batch and grouped by meaning, against ten runs of one answer each.</summary>
internal sealed class MeterBenchmark : IBenchmark
{
    private const int Runs = 3;
    private const int Answers = 10;
    private const string Lab = "hallucination";
    private const string Question = "Who was the first person to walk on the Moon?";
    private const double LargestShare = 1.0 / 3;

    public string Name => "meter";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        await using ModelHost host = setup.Host();
        await using ModelHost embedding = Composition.EmbeddingHost(setup.Folders, null, setup.Compute);
        LabBench bench = Composition.Bench(host, embedding);
        List<double> together = [];
        List<double> apart = [];
        for (int run = 0; run <= Runs; run++)
        {
            double ten = await TimeAsync(bench, Answers, run, stop);
            double ones = 0;
            for (int answer = 0; answer < Answers; answer++)
            {
                ones += await TimeAsync(bench, 1, (Answers * run) + answer, stop);
            }

            // The first run loads both models.
            if (run > 0)
            {
                together.Add(ten);
                apart.Add(ones);
            }
        }

        double time = Bars.Median(together);
        double share = Bars.Median(together.Zip(apart, (ten, ones) => ten / ones));
        return
        [
            Bars.AtMost("meter", share, "of the time of ten separate answers", Math.Round(LargestShare, 3), Bars.Median(apart), share),
            Bars.Told("meter-time", time, "ms for ten answers, grouped by meaning", Bars.Median(apart), share),
        ];
    }

    private static async Task<double> TimeAsync(LabBench bench, int answers, int seed, CancellationToken stop)
    {
        ImmutableSortedDictionary<string, LabValue> parameters = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("question", LabValue.Of(Question)),
            KeyValuePair.Create("samples", LabValue.Of(answers)),
            KeyValuePair.Create("seed", LabValue.Of(seed)),
        ]);
        long start = Stopwatch.GetTimestamp();
        LabUpdate last = await bench.RunAsync(Lab, parameters, stop).LastAsync(CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        return last is LabRefused refused ? throw new UserException(refused.Problem) : Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
