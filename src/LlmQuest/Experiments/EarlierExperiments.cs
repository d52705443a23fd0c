using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Experiments;

/// <summary>The experiments of a run as they were at some time, for a lab that asks for one.</summary>
/// <param name="kept">The experiments, the newest last.</param>
internal sealed class EarlierExperiments(IReadOnlyList<KeptExperiment> kept) : IExperimentSource
{
    /// <inheritdoc/>
    public IEnumerable<Experiment> Newest => kept.Reverse().Select(one => one.Experiment);

    /// <inheritdoc/>
    public Experiment? Find(string id) => KeptExperiment.Meant(kept, id) is [var only] ? only.Experiment : null;
}
