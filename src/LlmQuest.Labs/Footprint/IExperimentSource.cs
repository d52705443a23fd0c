using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Footprint;

/// <summary>Port: the experiments that were made.</summary>
public interface IExperimentSource
{
    /// <summary>The experiments, the newest first.</summary>
    IEnumerable<Experiment> Newest { get; }

    /// <summary>The last experiment of a conversation in which the model answered, or null where there is none.</summary>
    /// <param name="thread">Name of the conversation.</param>
    Experiment? LastOf(string thread) => Newest.FirstOrDefault(one => Chat.KeptThread.NameOf(one) == thread);

    /// <summary>An experiment, or null where there is none, or more than one.</summary>
    /// <param name="id">Its number, or the beginning of its id.</param>
    Experiment? Find(string id);
}
