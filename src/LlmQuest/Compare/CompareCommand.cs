using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Inference.Gguf;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Compare;
using LlmQuest.Models;
using LlmQuest.Terminal;

namespace LlmQuest.Compare;

/// <summary>Gives one prompt to two models, loaded side by side.</summary>
internal sealed class CompareCommand(Streams streams)
{
    private const int ShareOfMemory = 2;

    public async Task<int> RunAsync(CompareRequest request, CancellationToken stop)
    {
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        string? log = LogFiles.ForLibrary(folders.Saves);
        var runtime = new Lazy<IModelRuntime>(() => Composition.OpenRuntime(log, request.Compute.Where));
        await using var pool = new ModelPool(request.MemoryBytes ?? (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfMemory));
        var runner = new CompareRunner(pool, Composition.DrawSeed);
        Comparison comparison = await runner.RunAsync(Pooled(request.Left), Pooled(request.Right), request.Parameters, stop);
        foreach (string reason in new[] { comparison.LeftFallback, comparison.RightFallback }.OfType<string>().Distinct())
        {
            await streams.Error.WriteLineAsync(DisplayText.Strip(reason));
        }

        if (request.Json)
        {
            CompareJson.Write(streams.Output, comparison);
        }
        else
        {
            Write(comparison);
        }

        return ExitCodes.Success;

        PooledModel Pooled(string? model)
        {
            ModelFileSource source = Composition.OpenModelFile(folders, model);
            long bytes = MemoryNeed.Of(GgufFile.ReadCard(source.Path), new ContextOptions().Cells);
            return new PooledModel(source.Path, source.Name, bytes, () => Composition.Host(() => runtime.Value, source, request.Compute));
        }
    }

    private void Write(Comparison comparison)
    {
        WriteSide(comparison.Left);
        WriteSide(comparison.Right);
        string words = string.Create(CultureInfo.InvariantCulture, $"{comparison.SharedWords:P0} of the words are shared");
        streams.Error.WriteLine(comparison.Same
            ? $"Both wrote the same; seed {comparison.Left.Parameters["seed"]}"
            : $"First difference at token {comparison.FirstDifference + 1}, {words}; seed {comparison.Left.Parameters["seed"]}");
    }

    private void WriteSide(Experiment experiment)
    {
        string speed = Quantity.Of(experiment.Number("tokens_per_second") ?? 0, "token", "per second");
        streams.Output.WriteLine($"--- {experiment.Model} ({Quantity.Of(experiment.Number("tokens") ?? 0, "token")}, {experiment.FinishReasons[0]}, {speed}, {experiment.Device})");
        streams.Output.WriteLine(DisplayText.Strip(experiment.Texts[0]));
    }
}
