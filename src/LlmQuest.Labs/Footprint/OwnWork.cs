using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Footprint;

/// <summary>Measures a short text that is written for the purpose.</summary>
/// <param name="host">The model.</param>
/// <param name="meter">The energy counters; null where there are none.</param>
internal sealed class OwnWork(ModelHost host, IEnergyMeter? meter)
{
    private const string Prompt = "the lighthouse keeper opened her diary and wrote";
    private const int Tokens = 64;

    /// <summary>Writes and measures; the problem is one sentence for a person.</summary>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before anything was written.</exception>
    public async Task<(Work? Work, string? Problem)> MeasureAsync(CancellationToken cancellationToken)
    {
        // Loading is not what is measured.
        ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
        EnergyReading? before = meter?.Read();
        LabUpdate last = await new WritingLab(host, () => 0).RunAsync(Parameters(), cancellationToken).LastAsync(CancellationToken.None).ConfigureAwait(false);
        EnergyReading? after = meter?.Read();
        if (last is not LabDone done)
        {
            return (null, (last as LabRefused)?.Problem ?? "The text to measure was not written: try again.");
        }

        Work? work = Work.Of(done.Experiment, "measured", $"written just now after '{Prompt}'");
        if (work is null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (null, "The model wrote nothing to measure: set tokens and seconds, or run generate first.");
        }

        return (work with { Model = model, Counted = before is not null && after?.Since(before) is { } energy ? (energy, after.Source) : null }, null);
    }

    private static ImmutableSortedDictionary<string, LabValue> Parameters() => DeclaredLabs.Registry.Find(GenerateLab.Name)!.Complete(
        ImmutableSortedDictionary<string, LabValue>.Empty
            .Add("prompt", LabValue.Of(Prompt))
            .Add("mode", LabValue.Of("raw"))
            .Add("max_new_tokens", LabValue.Of(Tokens))
            .Add("do_sample", LabValue.Of(false))
            .Add("seed", LabValue.Of(0)));
}
