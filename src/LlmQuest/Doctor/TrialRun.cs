using LlmQuest.Hosting;
using LlmQuest.Inference;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Seam;
using LlmQuest.Models;

namespace LlmQuest.Doctor;

/// <summary>What happened when the library was opened and the model was tried as <c>play</c> and <c>ask</c> use it.</summary>
/// <param name="Runtime">What the library says of itself; null when it could not be opened.</param>
/// <param name="LibraryProblem">Why the library cannot be used, or null.</param>
/// <param name="ModelProblem">Why the model cannot be used, or null.</param>
internal sealed record TrialRun(RuntimeReport? Runtime, string? LibraryProblem = null, string? ModelProblem = null)
{
    /// <summary>The model that was loaded; null when it could not be.</summary>
    public ModelIdentity? Model { get; init; }

    /// <summary>Where it computed.</summary>
    public DeviceReport? Device { get; init; }

    /// <summary>How fast it wrote; null when it was not tried.</summary>
    public SpeedTrial? Speed { get; init; }

    /// <summary>Whether it has no chat template, so that it goes on from bare text alone.</summary>
    public bool IsRawOnly { get; init; }

    /// <summary>Opens the library alone.</summary>
    public static TrialRun OfLibrary(ProjectFolders folders, ComputeSettings compute)
    {
        try
        {
            return new TrialRun(Composition.OpenRuntime(LogFiles.ForLibrary(folders.Saves), compute.Where).Report());
        }
        catch (ModelException e)
        {
            return new TrialRun(null, LibraryProblem: e.Message);
        }
    }

    /// <summary>Opens the library and tries the model.</summary>
    public static async Task<TrialRun> RunAsync(ProjectFolders folders, string? model, ComputeSettings compute, TimeProvider time, CancellationToken stop)
    {
        TrialRun library = OfLibrary(folders, compute);
        if (library.Runtime is null)
        {
            return library;
        }

        try
        {
            ModelFileSource source = Composition.OpenModelFile(folders, model);
            await using ModelHost host = Composition.Host(source, LogFiles.ForLibrary(folders.Saves), compute);
            return await TryAsync(library, await host.GetAsync(stop), time, stop);
        }
        catch (ModelException e)
        {
            return library with { ModelProblem = e.Message };
        }
    }

    /// <summary>Tries a loaded model: whether it writes, how fast, and whether a chat with it can begin.</summary>
    internal static async Task<TrialRun> TryAsync(TrialRun library, ReadyModel ready, TimeProvider time, CancellationToken stop)
    {
        TrialRun loaded = library with { Model = ready.Identity, Device = ready.Model.Device };
        if (!ready.Model.Card.WritesText)
        {
            return loaded with { ModelProblem = $"{ready.Identity.Name} turns texts into vectors and writes none: choose another model with --model ID|PATH." };
        }

        try
        {
            return loaded with
            {
                Speed = await SpeedTrial.RunAsync(ready, time, stop),
                IsRawOnly = ready.Template is null,
                ModelProblem = ready.Template is { } template ? ChatProblem(ready, await template.WaitAsync(stop)) : null,
            };
        }
        catch (ModelException e)
        {
            return loaded with { ModelProblem = e.Message };
        }
    }

    private static string? ChatProblem(ReadyModel ready, ChatTemplate template)
    {
        EncodedPrompt prompt = ready.Encoder.Chat([new ChatMessage("user", "hello")], template);
        return prompt.Problem;
    }
}
