using LlmQuest.Core.Labs;

namespace LlmQuest.Tui.Ports;

/// <summary>Writes files that a learner asked for. Never writes over one that is there.</summary>
public interface IFileKeeper
{
    /// <summary>Writes a text, whole or not at all.</summary>
    /// <param name="path">The file, as it was typed.</param>
    /// <param name="text">The text.</param>
    /// <returns>Where it is now.</returns>
    /// <exception cref="PortException">It cannot be written, or is there already.</exception>
    string WriteText(string path, string text);

    /// <summary>Draws an experiment as a chart.</summary>
    /// <param name="path">The file, as it was typed: <c>.svg</c> or <c>.png</c>.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="experiment">The experiment.</param>
    /// <returns>Where it is now.</returns>
    /// <exception cref="PortException">It cannot be written, is there already, or has nothing to draw.</exception>
    string WriteChart(string path, string title, Experiment experiment);

    /// <summary>Whether there is anything in an experiment that can be drawn as a chart.</summary>
    /// <param name="experiment">The experiment.</param>
    bool CanDraw(Experiment experiment);
}
