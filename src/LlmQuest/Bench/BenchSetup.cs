using LlmQuest.Hosting;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Models;

namespace LlmQuest.Bench;

/// <summary>What benchmarks load.</summary>
/// <param name="Folders">Where the models are.</param>
/// <param name="Model">The model that was asked for, by id or path, or null.</param>
/// <param name="Compute">Where it computes.</param>
internal sealed record BenchSetup(ProjectFolders Folders, string? Model, ComputeSettings Compute)
{
    /// <summary>Prompt of the benchmarks that need one.</summary>
    public const string Prompt = "The best programming language is";

    /// <summary>A context as the labs decode in.</summary>
    public ContextOptions Context => new(Threads: Compute.Threads);

    public ModelFileSource Source() => Composition.OpenModelFile(Folders, Model);

    /// <param name="chatSoon">True to load as the game does, with the evaluator of chat templates.</param>
    public ModelHost Host(bool chatSoon = false) => Composition.Host(Source(), null, Compute, chatSoon);

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
