using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Bench;

/// <summary>Time of whole generations against the time inside the native decode, in the same runs.</summary>
internal sealed class GenerateBenchmark : IBenchmark
{
    private const int Runs = 5;
    private const int NewTokens = 100;
    private const double LargestShareOutside = 2;

    public string Name => "generate";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        await using ModelHost host = setup.Host();
        ReadyModel model = await host.GetAsync(stop);
        List<GenerationResult> results = [];
        for (int run = 0; run <= Runs; run++)
        {
            var request = new GenerationRequest(model.Encoder.Raw(BenchSetup.Prompt).TokenIds, new SamplingParameters(), NewTokens, 1, run);
            results.Add(await BenchSetup.GenerateAsync(model, request, stop));
        }

        GenerationResult cold = results[0];
        results.RemoveAt(0);
        double waited = results.Sum(result => result.WaitingTime.TotalMilliseconds);
        double total = results.Sum(result => result.TotalTime.TotalMilliseconds) - waited;
        double native = results.Sum(result => result.NativeTime.TotalMilliseconds);
        double tokens = results.Sum(result => result.Tokens);
        return
        [
            Bars.AtMost("generate", 100 * (total - native) / total, "% of the time outside the native decode", LargestShareOutside),
            Bars.Told("generate-time", total / tokens, "ms per token", native / tokens, total / native),
            Bars.Told("generate-wait", waited / tokens, "ms per token waiting for other programs, not counted above"),
            Bars.Told("generate-first", 100 * (cold.TotalTime - cold.WaitingTime - cold.NativeTime) / (cold.TotalTime - cold.WaitingTime), "% outside in the first one of a process"),
        ];
    }
}
