using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Labs;
using LlmQuest.Terminal;

namespace LlmQuest.LabDesk;

/// <summary>Runs one experiment and prints it: <c>lab run NAME</c> and the short commands.</summary>
internal sealed class LabRunner(Streams streams)
{
    /// <summary>Runs it.</summary>
    /// <param name="lab">Name of the lab.</param>
    /// <param name="parameters">The parameters that were given.</param>
    /// <param name="settings">On what it runs.</param>
    /// <param name="asJson">Whether to print JSON.</param>
    /// <param name="stop">Stops it; what had come is printed.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string lab, ImmutableSortedDictionary<string, LabValue> parameters, LabMachine settings, bool asJson, CancellationToken stop)
    {
        await using var labs = OpenLabs.Open(settings);
        bool streamsText = !asJson && lab == GenerateLab.Name && parameters.GetValueOrDefault("samples")?.Number is null or 1;
        switch (await FollowAsync(labs.Bench.RunAsync(lab, parameters, stop), streamsText))
        {
            case LabDone done:
                Print(done.Experiment, asJson, streamsText);
                Keep(done.Experiment, settings);
                return stop.IsCancellationRequested ? ExitCodes.Interrupted : ExitCodes.Success;
            case LabRefused refused:
                Tell(refused, asJson);
                return stop.IsCancellationRequested ? ExitCodes.Interrupted : CodeOf(refused);
            case var other:
                throw new InvalidOperationException($"The lab {lab} ended with {other?.GetType().Name ?? "nothing"}.");
        }
    }

    // A wrong name or value is a wrong command line; what the model would not do is not.
    private static int CodeOf(LabRefused refused) => refused.Code is LabRefused.UnknownLab or LabRefused.BadParameter ? ExitCodes.WrongUsage : ExitCodes.Failure;

    private async Task<LabUpdate?> FollowAsync(IAsyncEnumerable<LabUpdate> updates, bool streamsText)
    {
        LabUpdate? last = null;
        await foreach (LabUpdate update in updates)
        {
            last = update;
            if (streamsText && update is LabText text)
            {
                await streams.Output.WriteAsync(DisplayText.Strip(text.Text).AsMemory(), CancellationToken.None);
            }
        }

        return last;
    }

    private void Print(Experiment experiment, bool asJson, bool isStreamed)
    {
        if (asJson)
        {
            JsonOutput.Write(streams.Output, json => LabAnswerJson.Write(json, experiment));
            return;
        }

        streams.Output.WriteLine(isStreamed ? "" : DisplayText.Strip(Rendering.Of(experiment) ?? string.Join('\n', experiment.Texts)));
        streams.Error.WriteLine(Figures(experiment));
    }

    private void Keep(Experiment experiment, LabMachine settings)
    {
        if (Composition.Threads(ProjectFolders.Find(settings.Saves)).Keep(experiment, TimeProvider.System) is { } problem)
        {
            streams.Error.WriteLine(problem);
        }
    }

    private void Tell(LabRefused refused, bool asJson)
    {
        if (asJson)
        {
            JsonOutput.Write(streams.Output, json => LabAnswerJson.WriteError(json, refused));
        }
        else
        {
            streams.Error.WriteLine(DisplayText.Strip(refused.Problem));
        }
    }

    private static string Figures(Experiment experiment)
    {
        double seconds = experiment.Timings.GetValueOrDefault("total_seconds");
        string?[] parts =
        [
            experiment.Finish == Experiment.Cancelled ? "stopped" : null,
            experiment.Number("tokens_per_second") is { } rate and > 0 ? $"{Quantity.Of(experiment.Number("tokens") ?? 0, "token")}, {Quantity.Of(rate, "token", "per second")}" : null,
            experiment.Parameters.GetValueOrDefault("seed") is { } seed ? $"seed {seed}" : null,
            string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s"),
            experiment.Model.Length > 0 ? $"{experiment.Model}, {experiment.Device}" : "no model needed",
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
