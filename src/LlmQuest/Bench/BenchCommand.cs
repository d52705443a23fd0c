using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Hosting;
using LlmQuest.Inference.Generation;
using LlmQuest.Labs.Generate;
using LlmQuest.Models;
using LlmQuest.Terminal;

namespace LlmQuest.Bench;

/// <summary>Measures generation through the core: the time of the whole loop against the time inside the native decode, in the same run.</summary>
internal sealed class BenchCommand(Streams streams)
{
    private const int Runs = 5;
    private const double LargestShareOutside = 5;
    private const string Prompt = "The best programming language is";

    public async Task<int> RunAsync(string? model, bool json, CancellationToken stop)
    {
        ProjectFolders folders = ProjectFolders.Find(null);
        ModelFileSource source = Composition.OpenModelFile(folders, model);
        GenerateRunner lab = Composition.Lab(source, null);
        await using var host = lab.Host;
        List<GenerationResult> results = [];
        for (int run = 0; run <= Runs; run++)
        {
            GenerationResult result = await RunOnceAsync(lab, seed: run, stop);
            if (run > 0)
            {
                results.Add(result);
            }
        }

        Measurement[] measured = Measure(results);
        if (json)
        {
            BenchJson.Write(streams.Output, measured);
        }
        else
        {
            WriteTable(measured);
        }

        return measured.All(measurement => measurement.Holds) ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static async Task<GenerationResult> RunOnceAsync(GenerateRunner lab, int seed, CancellationToken stop)
    {
        ImmutableSortedDictionary<string, LabValue> parameters = GenerateLab.Parameters
            .Where(parameter => parameter.Default is not null)
            .ToImmutableSortedDictionary(parameter => parameter.Name, parameter => parameter.Default!, StringComparer.Ordinal)
            .SetItem("prompt", LabValue.Of(Prompt))
            .SetItem("mode", LabValue.Of("raw"))
            .SetItem("seed", LabValue.Of(seed));
        await foreach (GenerateUpdate update in lab.RunAsync(parameters, stop))
        {
            switch (update)
            {
                case GenerateRefused refused:
                    throw new UserException(refused.Problem);
                case GenerateDone done when !stop.IsCancellationRequested:
                    return done.Result;
            }
        }

        throw new OperationCanceledException(stop);
    }

    private static Measurement[] Measure(List<GenerationResult> results)
    {
        double total = results.Sum(result => result.TotalTime.TotalMilliseconds);
        double native = results.Sum(result => result.NativeTime.TotalMilliseconds);
        double tokens = results.Sum(result => result.Tokens);
        double outside = 100 * (total - native) / total;
        return
        [
            new("generate", outside, "% of the time outside the native decode", 0, null, string.Create(CultureInfo.InvariantCulture, $"<= {LargestShareOutside}"), outside <= LargestShareOutside),
            new("generate-time", total / tokens, "ms per token", native / tokens, total / native, "", true),
        ];
    }

    private void WriteTable(Measurement[] measured)
    {
        foreach (Measurement m in measured)
        {
            string floor = m.Floor is null || m.Ratio is null ? "" : string.Create(CultureInfo.InvariantCulture, $", native alone {m.Floor:0.00}, ratio {m.Ratio:0.000}");
            string bar = m.Bar.Length == 0 ? "" : $", bar {m.Bar}: {(m.Holds ? "holds" : "falls short")}";
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{m.Name}: {m.Value:0.00} {m.Unit}{floor}{bar}"));
        }
    }
}
