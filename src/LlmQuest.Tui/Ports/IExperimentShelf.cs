using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Scripts;

namespace LlmQuest.Tui.Ports;

/// <summary>The experiments of the run that is played.</summary>
public interface IExperimentShelf
{
    /// <summary>All of them, the newest first.</summary>
    /// <param name="course">Id of the course that is played.</param>
    /// <exception cref="PortException">They cannot be read.</exception>
    IReadOnlyList<ShelvedExperiment> Newest(string course);

    /// <summary>The numbers of every step of one; null where none were kept.</summary>
    /// <param name="course">Id of the course that is played.</param>
    /// <param name="experiment">The experiment.</param>
    ExperimentSteps? StepsOf(string course, ShelvedExperiment experiment);

    /// <summary>What holds the run together; null when nothing of it is kept.</summary>
    /// <param name="course">Id of the course that is played.</param>
    /// <exception cref="PortException">It cannot be read.</exception>
    RunSeal? Seal(string course);

    /// <summary>All that was said in the run, from its first event; empty when nothing of it is kept.</summary>
    /// <param name="world">The course that is played.</param>
    /// <exception cref="PortException">It cannot be read.</exception>
    IReadOnlyList<TranscriptEntry> Said(World world);

    /// <summary>One as a script that runs elsewhere, or why it has none.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="language">What to write.</param>
    ExperimentScript ScriptOf(ShelvedExperiment experiment, ScriptLanguage language);
}
