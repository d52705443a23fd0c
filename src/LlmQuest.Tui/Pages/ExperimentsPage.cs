using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>The experiments of a run, the newest first.</summary>
/// <param name="all">The experiments.</param>
/// <param name="world">The course, for the names of its stages.</param>
/// <param name="surprises">What surprised the learner, by the number of the experiment.</param>
internal sealed class ExperimentsPage(IReadOnlyList<ShelvedExperiment> all, World world, IReadOnlyDictionary<long, string> surprises) : Page("Experiments")
{
    private const int NumberColumns = 6;

    public override IReadOnlyList<Row> Rows(int width) => all.Count == 0
        ? [.. Row.Wrap("No experiments yet: generate runs the lab of this place.", width, Tone.Faint)]
        :
        [
            .. Row.Wrap($"{Quantity.Of(all.Count, "experiment")}, the newest first. experiments NUMBER shows one closely, experiments NUMBER again runs it once more, diff NUMBER NUMBER compares two, surprise NUMBER TEXT writes down what surprised you. A number counts every event of the run; one that no experiment has is its place, the first being 1.", width, Tone.Faint),
            .. all.SelectMany(one => Lines(one, width)),
        ];

    private IEnumerable<Row> Lines(ShelvedExperiment one, int width)
    {
        string number = one.Number.ToString(CultureInfo.InvariantCulture);
        string stage = world.Find(one.Stage)?.Stage.Title ?? one.Stage;
        string place = string.Join(", ", new[] { stage, one.Lab.Length > 0 ? $"lab {one.Lab}" : "", one.Time.UtcDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC" }.Where(part => part.Length > 0));
        string lab = Glyphs.Line(one.Experiment.Lab);
        string indent = new(' ', NumberColumns);
        int room = width - NumberColumns;
        yield return Row.Of(
            new Part(number.PadLeft(NumberColumns - 2), Tone.Deed) { Deed = $"experiments {number}" },
            new Part("  "),
            new Part(lab, Tone.Strong),
            new Part(TextWrapper.Fit($"  {DisplayText.Strip(place)}", room - TextWrapper.Columns(lab)), Tone.Faint));
        foreach (string line in new[] { ResultText.OfQuestion(one.Experiment), ResultText.Of(one.Experiment) }.Where(text => text.Length > 0))
        {
            yield return Row.Of(indent + TextWrapper.Fit(DisplayText.Strip(line), room));
        }

        if (surprises.TryGetValue(one.Number, out string? surprise))
        {
            foreach (string line in TextWrapper.Wrap($"Surprised: {DisplayText.Strip(surprise)}", room))
            {
                yield return Row.Of(indent + line, Tone.Good);
            }
        }
    }
}
