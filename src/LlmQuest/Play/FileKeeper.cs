using System.Text;
using LlmQuest.Charts;
using LlmQuest.Core.Labs;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>Files that a learner asked for: a name alone stands for one in the folder the program was started in, and a whole path is taken as it is. None is ever written over.</summary>
internal sealed class FileKeeper : IFileKeeper
{
    public string WriteText(string path, string text) => Write(path, () => Encoding.UTF8.GetBytes(text));

    public string WriteChart(string path, string title, Experiment experiment)
    {
        ChartForm form = ChartForms.Of(path) ?? throw new PortException($"'{path}' is no name for a chart: let it end in .svg or .png.");
        return Write(path, () => ExperimentChart.Draw(experiment, title, form) ?? throw new PortException($"An experiment in the lab {experiment.Lab} has no numbers to draw."));
    }

    public bool CanDraw(Experiment experiment) => ChartTable.CanDraw(experiment);

    private static string Write(string path, Func<byte[]> make)
    {
        try
        {
            string full = Path.GetFullPath(path);
            if (Path.Exists(full))
            {
                throw new PortException($"{full} is there already, and nothing was written: name another file, or move that one away.");
            }

            byte[] bytes = make();
            string fresh = $"{full}.{Guid.NewGuid():N}.new";
            File.WriteAllBytes(fresh, bytes);
            File.Move(fresh, full, overwrite: false);
            return full;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PortException($"'{path}' cannot be written ({e.Message.TrimEnd('.')}): name a file in a folder that is there and can be written.", e);
        }
    }
}
