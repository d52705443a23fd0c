using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Sessions;

/// <summary>What the status line says about the model.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Loaded">Share loaded, 0 to 1.</param>
/// <param name="Name">Name of the model.</param>
/// <param name="Device">The device really used, for example <c>CPU (icelake)</c>; empty until loaded.</param>
/// <param name="TokensPerSecond">Speed of the running or last answer; null when nothing was generated yet.</param>
public sealed record ModelStatus(ModelState State, double Loaded, string Name, string Device, double? TokensPerSecond)
{
    /// <summary>The status of a model.</summary>
    /// <param name="host">The model; null where a script stands in for it.</param>
    /// <param name="tokensPerSecond">Speed of the running or last answer, or null.</param>
    public static ModelStatus Of(ModelHost? host, double? tokensPerSecond)
    {
        if (host is null)
        {
            return new ModelStatus(ModelState.Ready, 1, "scripted", "", tokensPerSecond);
        }

        LoadProgress progress = host.Progress;
        if (progress.Ready is { } ready)
        {
            return new ModelStatus(ModelState.Ready, 1, ready.Identity.Name, DeviceNames.Short(ready.Model.Device), tokensPerSecond);
        }

        ModelState state = progress.Failure is not null ? ModelState.Failed : progress.Started ? ModelState.Loading : ModelState.NotLoaded;
        return new ModelStatus(state, progress.Share, host.Name, "", null);
    }
}
