using System.Globalization;
using LlmQuest.Play;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Experiments;

/// <summary><c>llmquest experiments chart</c>.</summary>
internal sealed class ChartVerb(ExperimentDesk desk)
{
    public int Run(string id, string path)
    {
        KeptExperiment one = desk.Find(id);
        try
        {
            string title = string.Create(CultureInfo.InvariantCulture, $"Experiment {one.Entry.Sequence}: {one.Experiment.Lab}, {one.Experiment.Model}");
            desk.Desk.Say($"The chart is in {new FileKeeper().WriteChart(path, title, one.Experiment)}.");
            return ExitCodes.Success;
        }
        catch (PortException e)
        {
            throw new UserException(e.Message);
        }
    }
}
