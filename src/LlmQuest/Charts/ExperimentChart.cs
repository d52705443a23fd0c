using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using ScottPlot;

namespace LlmQuest.Charts;

/// <summary>An experiment as a chart: each kind of lab has the one that says most, and what has none is drawn as bars.</summary>
internal static class ExperimentChart
{
    private const int Columns = 960;
    private const int Rows = 600;

    /// <summary>The file's bytes; null where there is nothing to draw.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="form">The form of the file.</param>
    public static byte[]? Draw(Experiment experiment, string title, ChartForm form)
    {
        using var plot = new Plot();
        if (!ChartTable.Draw(plot, experiment))
        {
            return null;
        }

        plot.Title(Glyphs.Line(title));
        return form == ChartForm.Svg ? Encoding.UTF8.GetBytes(plot.GetSvgXml(Columns, Rows)) : plot.GetImageBytes(Columns, Rows, ImageFormat.Png);
    }
}
