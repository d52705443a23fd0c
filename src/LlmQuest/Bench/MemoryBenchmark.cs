using System.Diagnostics;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Bench;

/// <summary>
/// Resident memory after a thousand generations, against the size of the model file; and once more when a chat template was
/// evaluated as well. What other benchmarks leave behind would be measured with it, freed memory that the C library keeps most of all.
/// </summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const int Generations = 1000;
    private const int NewTokens = 8;
    private const double MegaByte = 1024 * 1024;
    private const double LargestAbove = 200;
    private const double LargestGrowth = 8;

    public string Name => "memory";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        await using ModelHost host = setup.Host();
        ReadyModel model = await host.GetAsync(stop);
        double file = new FileInfo(model.Identity.Path).Length / MegaByte;
        double half = 0;
        for (int run = 0; run < Generations; run++)
        {
            var request = new GenerationRequest(model.Encoder.Raw(BenchSetup.Prompt).TokenIds, new SamplingParameters(), NewTokens, 1, run);
            await BenchSetup.GenerateAsync(model, request, stop);
            if (run == (Generations / 2) - 1)
            {
                half = Resident();
            }
        }

        double end = Resident();
        await (model.Template ?? Task.CompletedTask);
        double chat = Resident();
        return
        [
            Bars.AtMost("memory", end - file, "MB above the model file", LargestAbove, file, end / file),
            Bars.AtMost("memory-growth", end - half, "MB more after the last half of 1,000 generations", LargestGrowth, half, end / half),
            Bars.Told("memory-chat", chat - file, "MB above the model file with the evaluator of chat templates", file, chat / file),
        ];
    }

    private static double Resident()
    {
        using Process process = Process.GetCurrentProcess();
        return process.WorkingSet64 / MegaByte;
    }
}
