using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Footprint;

/// <summary>The experiments that were made.</summary>
public interface IExperimentSource
{
    /// <summary>An experiment, or null where there is none.</summary>
    /// <param name="id">Its id; null for the last one that let the model write.</param>
    Experiment? Find(string? id);
}
