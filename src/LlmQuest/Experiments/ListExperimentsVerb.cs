using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Runs;

namespace LlmQuest.Experiments;

/// <summary><c>llmquest experiments list</c>: two lines each, the figures and the first words.</summary>
internal sealed class ListExperimentsVerb(ExperimentDesk desk)
{
    private const int WidestModel = 18;
    private const int WidestNumber = 7;

    public int Run(bool json)
    {
        if (json)
        {
            RunJson.WriteArray(desk.Desk.Streams.Output, writer =>
            {
                foreach (KeptExperiment one in desk.All)
                {
                    ExperimentRecordJson.WriteSummary(writer, one);
                }
            });
            return ExitCodes.Success;
        }

        if (desk.All.Count == 0)
        {
            desk.Desk.Say("There are no experiments in this run yet.");
            return ExitCodes.Success;
        }

        WriteTable();
        return ExitCodes.Success;
    }

    private void WriteTable()
    {
        var grid = new Grid(">NO", "WHEN", "LAB", "MODEL", ">TOKENS", ">SECONDS", "ENDED");
        foreach (KeptExperiment one in desk.All)
        {
            grid.Add(
                one.Entry.Sequence.ToString(CultureInfo.InvariantCulture),
                one.Entry.Time.ToString("MM-dd HH:mm'Z'", CultureInfo.InvariantCulture),
                Glyphs.Line(one.Experiment.Lab),
                Cells.Fit(Glyphs.Line(one.Experiment.Model.Length > 0 ? one.Experiment.Model : "-"), WidestModel),
                one.Tokens?.ToString("0", CultureInfo.InvariantCulture) ?? "-",
                one.Took?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-",
                one.Ended);
        }

        string[] lines = [.. grid.Lines()];
        desk.Desk.Say(lines[0]);
        for (int i = 0; i < desk.All.Count; i++)
        {
            desk.Desk.Say(lines[i + 1]);
            desk.Desk.Say(Second(desk.All[i]));
        }
    }

    private static string Second(KeptExperiment one)
    {
        string words = string.Join("  ", new[] { one.Place, one.Prompt }.Where(part => part.Length > 0).Select(Glyphs.Line));
        string indent = new(' ', WidestNumber);
        return (indent + Cells.Fit(words, Cells.Line - WidestNumber)).TrimEnd();
    }
}
