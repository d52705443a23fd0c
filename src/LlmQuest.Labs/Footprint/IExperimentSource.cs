using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Footprint;

/// <summary>Port: the experiments that were made.</summary>
public interface IExperimentSource
{
    /// <summary>The experiments, the newest first.</summary>
    IEnumerable<Experiment> Newest { get; }

    /// <summary>An experiment, or null where there is none, or more than one.</summary>
    /// <param name="id">Its number, or the beginning of its id.</param>
    Experiment? Find(string id);
}
