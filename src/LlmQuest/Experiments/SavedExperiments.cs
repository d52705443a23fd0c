using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Experiments;

/// <summary>The experiments of a profile's runs, for a lab that asks for one; read without a lock when it asks.</summary>
/// <param name="saves">The saves folder; need not exist.</param>
/// <param name="profile">The profile.</param>
internal sealed class SavedExperiments(string saves, string profile) : IExperimentSource
{
    /// <inheritdoc/>
    public Experiment? Find(string? id)
    {
        KeptExperiment[] all =
        [
            .. RunShelf.RunsOf(new RunShelf(saves).Read().Where(one => one.Profile == profile))
                .SelectMany(run => run.Chains)
                .SelectMany(chain => chain.Chain)
                .Select(line => KeptExperiment.Of(line.Entry)).OfType<KeptExperiment>()
                .OrderBy(one => one.Entry.Time),
        ];
        return all.LastOrDefault(one => id is null ? HasWritten(one.Experiment) : IsMeant(one, id))?.Experiment;
    }

    private static bool HasWritten(Experiment experiment) => experiment.Timings.ContainsKey("generation_seconds") && experiment.TokenIds.Any(sample => !sample.IsEmpty);

    private static bool IsMeant(KeptExperiment one, string id)
        => one.Entry.Sequence.ToString(CultureInfo.InvariantCulture) == id || (id.Length > 3 && one.Entry.Id.ToString().StartsWith(id, StringComparison.OrdinalIgnoreCase));
}
