using System.Diagnostics;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs;

namespace LlmQuest.Bench;

/// <summary>A hundred reviews sorted by score in one go, against one decode of prompt and label for each label; without shots and with four in front.</summary>
internal sealed class ClassifyBenchmark : IBenchmark
{
    private const int Reviews = 100;
    private const int Shots = 4;
    private const double LeastGain = 1.6;
    private const double LeastGainWithShots = 3;
    private static readonly string[] Labels = [" Positive", " Negative"];

    public string Name => "classify";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        await using ModelHost host = setup.Host();
        ReadyModel model = await host.GetAsync(stop);
        string[] texts = [.. ShippedReviews.Texts().Take(Reviews)];
        await TimeAsync(model, [.. Prompts(model, texts.Take(Shots), "")], stop);
        return
        [
            .. await MeasureAsync(model, texts, "", "classify", LeastGain, stop),
            .. await MeasureAsync(model, texts, ShippedReviews.Shown(Shots), "classify-shots", LeastGainWithShots, stop),
        ];
    }

    private static async Task<IReadOnlyList<Measurement>> MeasureAsync(ReadyModel model, string[] texts, string before, string name, double least, CancellationToken stop)
    {
        ScoredPrompt[] prompts = [.. Prompts(model, texts, before)];
        double together = await TimeAsync(model, prompts, stop);
        double apart = 0;
        foreach (ScoredPrompt label in prompts.SelectMany(own => own.Continuations.Select(word => own with { Continuations = [word] })))
        {
            apart += await TimeAsync(model, [label], stop);
        }

        return [Bars.AtLeast(name, apart / together, $"times faster than one decode per label, for {texts.Length} reviews in {together / 1000:0.0} s", least, together, apart / together)];
    }

    private static IEnumerable<ScoredPrompt> Prompts(ReadyModel model, IEnumerable<string> texts, string before)
        => texts.Select(text => new ScoredPrompt(model.Encoder.Raw($"{before}Review: {text}\nSentiment:").TokenIds, [.. Labels.Select(label => model.Encoder.Raw(label).TokenIds)]));

    private static async Task<double> TimeAsync(ReadyModel model, IReadOnlyList<ScoredPrompt> prompts, CancellationToken stop)
    {
        long start = Stopwatch.GetTimestamp();
        await model.Generator.Continuations.ScoreAsync(prompts, stop);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
