using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Comparing;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Pages;

/// <summary>Everything that was recorded of an experiment: picture, facts, parameters, steps.</summary>
/// <param name="one">The experiment.</param>
/// <param name="steps">The numbers of its steps; null for none.</param>
/// <param name="before">Number of the experiment before it, to compare with; null for the first.</param>
/// <param name="canDraw">Whether there is anything to draw as a chart.</param>
internal sealed class ExperimentPage(ShelvedExperiment one, ExperimentSteps? steps, long? before, bool canDraw) : Page(string.Create(CultureInfo.InvariantCulture, $"Experiment {one.Number}: {Glyphs.Line(one.Experiment.Lab)}"))
{
    private const int NameColumns = 24;
    private const int LongestValue = 400;
    private const int FirstSteps = 40;
    private static readonly string[] WrittenWhole = ["texts", "text", "left_text", "right_text"];
    private bool _showsAllSteps;

    public override IReadOnlyList<Row> Rows(int width) =>
    [
        Deeds(),
        .. Head(width),
        .. Outcome(width),
        .. Section("Facts", one.Experiment.Facts.Where(fact => !IsWritten(fact.Key)).SelectMany(fact => Value(fact.Key, fact.Value, width))),
        .. Section("Parameters (* is not the usual value)", one.Experiment.Parameters.SelectMany(parameter => Value(Marked(parameter.Key, parameter.Value), parameter.Value, width))),
        .. Section("Seconds", one.Experiment.Timings.SelectMany(timing => Fields.Named(timing.Key, timing.Value.ToString("0.000", CultureInfo.InvariantCulture), NameColumns, width))),
        .. Section("Steps", Steps()),
    ];

    public override string? Do(string deed)
    {
        _showsAllSteps = !_showsAllSteps;
        Changed();
        return null;
    }

    private Row Deeds()
    {
        string number = one.Number.ToString(CultureInfo.InvariantCulture);
        return Fields.Spaced(
        [
            Fields.Deed("[again]", $"experiments {number} again"),
            before is { } other ? Fields.Deed($"[diff {other.ToString(CultureInfo.InvariantCulture)} {number}]", $"diff {other.ToString(CultureInfo.InvariantCulture)} {number}") : Fields.Deed($"[diff {number} …]", $"{Panes.Deeds.Fill}diff {number} "),
            .. canDraw ? [Fields.Deed($"[chart {number} …]", $"{Panes.Deeds.Fill}chart {number} experiment-{number}.svg")] : Array.Empty<Part>(),
            Fields.Deed("[experiments]", "experiments"),
        ]);
    }

    private IEnumerable<Row> Head(int width)
    {
        Experiment experiment = one.Experiment;
        (string Name, string Value)[] rows =
        [
            ("when", one.Time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC"),
            ("where", string.Join('/', new[] { one.Stage, one.Lab }.Where(part => part.Length > 0))),
            ("model", experiment.Model),
            ("digest", experiment.ModelSha256),
            ("library", experiment.Runtime),
            ("device", experiment.Device),
            ("ended", experiment.FinishReasons.Distinct().ToArray() is { Length: > 0 } reasons ? $"{experiment.Finish} ({string.Join(", ", reasons)})" : experiment.Finish),
            ("prompt", experiment.PromptIds.IsEmpty ? "" : $"{Quantity.Of(experiment.PromptIds.Length, "token")}, template included"),
        ];
        return rows.Where(row => row.Value.Length > 0).SelectMany(row => Fields.Named(row.Name, row.Value, NameColumns, width)).Prepend(Row.Empty);
    }

    private IEnumerable<Row> Outcome(int width) => Rendering.Of(one.Experiment) is { } picture
        ? Section("Picture", picture.Split('\n').Select(line => Row.Of(DisplayText.Strip(line))))
        : one.Experiment.Facts.Where(fact => IsWritten(fact.Key)).SelectMany(fact => (fact.Value.Texts ?? [fact.Value.Text ?? ""]).SelectMany((text, i) => Section(string.Create(CultureInfo.InvariantCulture, $"{fact.Key} {i + 1}"), Row.Wrap(text, width))));

    private bool IsWritten(string fact) => WrittenWhole.Contains(fact) && Rendering.Of(one.Experiment) is null;

    private static IEnumerable<Row> Section(string heading, IEnumerable<Row> rows)
    {
        Row[] all = [.. rows];
        return all.Length == 0 ? [] : Fields.Heading(heading).Concat(all);
    }

    private static IEnumerable<Row> Value(string name, LabValue value, int width)
        => Fields.Named(name, TextWrapper.Fit(Glyphs.Line(value.ToString()), LongestValue), NameColumns, width);

    private string Marked(string name, LabValue value)
        => Equals(DeclaredLabs.Registry.Find(one.Experiment.Lab)?.Parameter(name)?.Default, value) ? $"  {name}" : $"* {name}";

    private IEnumerable<Row> Steps()
    {
        if (steps is null)
        {
            yield break;
        }

        int left = _showsAllSteps ? int.MaxValue : FirstSteps;
        int all = steps.Samples.Sum(sample => sample.Length);
        for (int sample = 0; sample < steps.Samples.Length && left > 0; sample++)
        {
            yield return Row.Of(string.Create(CultureInfo.InvariantCulture, $"text {sample + 1}: token id, rank, surprisal and entropy in bits"), Tone.Faint);
            StepNumbers[] shown = [.. steps.Samples[sample].Take(left)];
            left -= shown.Length;
            for (int i = 0; i < shown.Length; i++)
            {
                yield return Row.Of(string.Create(CultureInfo.InvariantCulture, $"{i + 1,5}  {IdOf(sample, i),7}  {shown[i].Rank,6}  {shown[i].SurprisalBits,7:0.00}  {shown[i].EntropyBits,7:0.00}"));
            }
        }

        if (all > FirstSteps)
        {
            yield return Row.Of(Fields.Own(_showsAllSteps ? "[fewer steps]" : $"[all {all.ToString(CultureInfo.InvariantCulture)} steps]", "steps"));
        }
    }

    private string IdOf(int sample, int step)
        => ExperimentDiff.TokenIdsOf(one.Experiment) is var ids && sample < ids.Length && step < ids[sample].Length ? ids[sample][step].ToString(CultureInfo.InvariantCulture) : "";
}
