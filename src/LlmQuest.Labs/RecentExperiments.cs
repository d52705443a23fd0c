using System.Collections.Concurrent;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Chat;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs;

/// <summary>The last experiment of a bench that let the model write, and the last of each conversation; before the first, and by id, those of a run.</summary>
/// <param name="run">The experiments of a run; null outside one.</param>
public sealed class RecentExperiments(IExperimentSource? run = null) : IExperimentSource
{
    private readonly ConcurrentDictionary<string, Experiment> _threads = new(StringComparer.Ordinal);
    private volatile Experiment? _last;

    /// <summary>Remembers an experiment that ended.</summary>
    public void Add(LabUpdate update)
    {
        // What footprint wrote to measure itself has no tokens among its facts, and so never counts.
        if (update is LabDone { Experiment: { } experiment } && Work.Of(experiment, "", "") is not null)
        {
            _last = experiment;
        }

        if (update is LabDone { Experiment: { } said } && KeptThread.NameOf(said) is { } thread)
        {
            _threads[thread] = said;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<Experiment> Newest => _last is { } last ? (run?.Newest ?? []).Prepend(last) : run?.Newest ?? [];

    /// <inheritdoc/>
    public Experiment? LastOf(string thread) => _threads.GetValueOrDefault(thread) ?? run?.LastOf(thread);

    /// <inheritdoc/>
    public Experiment? Find(string id) => run?.Find(id);
}
