using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;
using LlmQuest.Models;

namespace LlmQuest.Doctor;

/// <summary>What happened when the library was opened and the model wrote a few tokens.</summary>
/// <param name="Runtime">What the library says of itself; null when it could not be opened.</param>
/// <param name="Model">The model that was loaded; null when it could not be.</param>
/// <param name="Device">Where it computed.</param>
/// <param name="TokensPerSecond">How fast it wrote.</param>
/// <param name="LibraryProblem">Why the library cannot be used, or null.</param>
/// <param name="ModelProblem">Why the model cannot be used, or null.</param>
internal sealed record TrialRun(RuntimeReport? Runtime, ModelIdentity? Model, DeviceReport? Device, double? TokensPerSecond, string? LibraryProblem, string? ModelProblem)
{
    private const int NewTokens = 16;

    public static async Task<TrialRun> RunAsync(ProjectFolders folders, string? model, ComputeSettings compute, CancellationToken stop)
    {
        RuntimeReport runtime;
        try
        {
            runtime = Composition.OpenRuntime(LogFiles.ForLibrary(folders.Saves), compute.Where).Report();
        }
        catch (ModelException e)
        {
            return new TrialRun(null, null, null, null, e.Message, null);
        }

        try
        {
            ModelFileSource source = Composition.OpenModelFile(folders, model);
            await using ModelHost host = Composition.Host(source, LogFiles.ForLibrary(folders.Saves), compute);
            ReadyModel ready = await host.GetAsync(stop);
            return new TrialRun(runtime, ready.Identity, ready.Model.Device, await SpeedAsync(ready, stop), null, null);
        }
        catch (ModelException e)
        {
            return new TrialRun(runtime, null, null, null, null, e.Message);
        }
    }

    private static async Task<double?> SpeedAsync(ReadyModel ready, CancellationToken stop)
    {
        var request = new GenerationRequest(ready.Encoder.Raw("Once upon a time").TokenIds, new SamplingParameters(), NewTokens, 1, Seed: 1);
        if (ready.Generator.ShortageOf(request) is not null)
        {
            return null;
        }

        var last = (GenerationFinished)await ready.Generator.GenerateAsync(request, stop).LastAsync(CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        int written = last.Result.Samples[0].TokenIds.Count;
        return written > 0 ? written / last.Result.TotalTime.TotalSeconds : null;
    }
}
