using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs;

/// <summary>The last experiment of a bench that let the model write; before the first, and by id, those of a run.</summary>
/// <param name="run">The experiments of a run; null outside one.</param>
public sealed class RecentExperiments(IExperimentSource? run = null) : IExperimentSource
{
    private volatile Experiment? _last;

    /// <summary>Remembers an experiment that ended.</summary>
    public void Add(LabUpdate update)
    {
        // What footprint wrote to measure itself has no tokens among its facts, and so never counts.
        if (update is LabDone { Experiment: { } experiment } && Work.Of(experiment, "", "") is not null)
        {
            _last = experiment;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Experiment> Newest => _last is { } last ? (run?.Newest ?? []).Prepend(last) : run?.Newest ?? [];

    /// <inheritdoc/>
    public Experiment? Find(string id) => run?.Find(id);
}
