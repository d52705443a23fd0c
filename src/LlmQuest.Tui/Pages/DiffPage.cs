using System.Globalization;
using LlmQuest.Core.Labs.Comparing;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>What differs between two experiments.</summary>
/// <param name="left">The one.</param>
/// <param name="right">The other.</param>
internal sealed class DiffPage(ShelvedExperiment left, ShelvedExperiment right) : Page(string.Create(CultureInfo.InvariantCulture, $"Experiments {left.Number} and {right.Number}"))
{
    public override IReadOnlyList<Row> Rows(int width)
    {
        string[] lines = [.. DiffPlain.Lines(ExperimentDiff.Of(left.Experiment, right.Experiment), Name(left), Name(right))];
        return lines.Length == 0
            ? [.. Row.Wrap("They do not differ: model, library, device, parameters and facts are the same.", width)]
            : [.. lines.Select(line => Row.Of(DisplayText.Strip(line))), Row.Empty, Fields.Spaced(Open(left), Open(right))];
    }

    private static Part Open(ShelvedExperiment one) => Fields.Deed($"[{Name(one)}]", $"experiments {one.Number.ToString(CultureInfo.InvariantCulture)}");

    private static string Name(ShelvedExperiment one) => string.Create(CultureInfo.InvariantCulture, $"experiment {one.Number}");
}
