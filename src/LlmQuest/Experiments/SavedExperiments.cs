using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Experiments;

/// <summary>The experiments of a profile's runs, and the conversations held outside them, for a lab that asks for one; read without a lock when it asks.</summary>
/// <param name="saves">The saves folder; need not exist.</param>
/// <param name="profile">The profile.</param>
internal sealed class SavedExperiments(string saves, string profile) : IExperimentSource
{
    /// <inheritdoc/>
    public IEnumerable<Experiment> Newest => All().Select(one => (one.Entry.Time, one.Experiment)).Concat(new ThreadFile(saves, profile).Read()).OrderByDescending(one => one.Time).Select(one => one.Experiment);

    /// <inheritdoc/>
    public Experiment? Find(string id) => KeptExperiment.Meant(All(), id) is [var only] ? only.Experiment : null;

    private IReadOnlyList<KeptExperiment> All()
        => KeptExperiment.Of(RunShelf.RunsOf(new RunShelf(saves).Read().Where(one => one.Profile == profile)).SelectMany(run => run.Chains));
}
