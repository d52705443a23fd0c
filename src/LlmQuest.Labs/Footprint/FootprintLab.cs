using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Footprint;

/// <summary>The <c>footprint</c> lab: energy, carbon and price of an experiment, from measured time and a stated power, or from a counter.</summary>
/// <param name="host">The model that writes a text to measure, where no experiment is there.</param>
/// <param name="experiments">The experiments that were made; null where none are known.</param>
/// <param name="meter">The energy counters; null where there are none.</param>
public sealed class FootprintLab(ModelHost host, IExperimentSource? experiments, IEnergyMeter? meter) : ILab
{
    private const string Last = "last";
    private const int LongestId = 60;

    /// <inheritdoc/>
    public string Name => "footprint";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Measured.OnceAsync(() => CountAsync(parameters, cancellationToken));

    private async Task<LabUpdate> CountAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        (Work? work, string? problem) = Known(parameters);
        if (work is null && problem is null)
        {
            (work, problem) = await new OwnWork(host, meter).MeasureAsync(cancellationToken).ConfigureAwait(false);
        }

        if (work is null)
        {
            return new LabRefused(problem!);
        }

        (Bill? bill, problem) = Bill.Of(work, parameters);
        return bill is null ? new LabRefused(problem!) : new LabDone(Record(bill, parameters));
    }

    // What is given goes before an experiment; neither a work nor a problem means that one is to be measured.
    private (Work? Work, string? Problem) Known(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        double? tokens = parameters.GetValueOrDefault("tokens")?.Number;
        double? seconds = parameters.GetValueOrDefault("seconds")?.Number;
        if (tokens is null != seconds is null)
        {
            return (null, "tokens and seconds belong together: set both, or neither to use an experiment.");
        }

        if (tokens is { } written && seconds is { } time)
        {
            return time > 0 ? (new Work("given", "set by you", null, written, time), null) : (null, "seconds is more than 0: say how long the tokens took.");
        }

        string id = parameters.GetValueOrDefault("experiment")?.Text ?? "";
        return id.Length == 0 || id == Last ? (Recent(), null) : Named(id);
    }

    private Work? Recent() => experiments?.Newest.Select(last => Work.Of(last, "experiment", $"the last experiment ({last.Lab})")).FirstOrDefault(work => work is not null);

    private (Work? Work, string? Problem) Named(string id)
    {
        string shown = Core.Labs.Plain.Glyphs.Line(id.Length > LongestId ? id[..LongestId] + "…" : id);
        if (experiments?.Find(id) is not { } found)
        {
            return (null, $"There is no experiment '{shown}' here: leave experiment out to use the last one, or set tokens and seconds.");
        }

        return Work.Of(found, "experiment", $"experiment {shown} ({found.Lab})") is { } work
            ? (work, null)
            : (null, $"Experiment '{shown}' ({found.Lab}) wrote no tokens in a time that was measured: name one that did, such as one of generate, or set tokens and seconds.");
    }

    private Experiment Record(Bill bill, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        Experiment record = ModelExperiment.Of(Name, parameters, BillFacts.Of(bill, parameters), bill.Work.Model);
        return bill.Work.Experiment is not { } experiment ? record : record with
        {
            Model = experiment.Model,
            ModelSha256 = experiment.ModelSha256,
            Device = experiment.Device,
            Runtime = experiment.Runtime,
            PromptIds = bill.Work.Model is null ? [] : experiment.PromptIds,
            Finish = bill.Work.Model is null ? Experiment.Done : experiment.Finish,
        };
    }
}
