using LlmQuest.Hosting;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Models;

namespace LlmQuest.Bench;

/// <summary>What benchmarks load.</summary>
/// <param name="Folders">Where the models are.</param>
/// <param name="ModelPath">The model file that was asked for, or null.</param>
internal sealed record BenchSetup(ProjectFolders Folders, string? ModelPath)
{
    /// <summary>Prompt of the benchmarks that need one.</summary>
    public const string Prompt = "The best programming language is";

    public ModelFileSource Source() => Composition.OpenModelFile(Folders, ModelPath);

    public ModelHost Host() => Composition.Host(Source(), null);

    /// <summary>Runs a generation to its end.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<GenerationResult> GenerateAsync(ReadyModel model, GenerationRequest request, CancellationToken stop)
    {
        if (model.Generator.ShortageOf(request) is { } shortage)
        {
            throw new UserException(shortage.Message("the number of new tokens"));
        }

        var last = (GenerationFinished)await model.Generator.GenerateAsync(request, stop).LastAsync(CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        return last.Result;
    }
}
