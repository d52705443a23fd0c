using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Comparing;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Labs;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>An experiment with the very same parameters and dice once more, and what differs. Nothing is recorded.</summary>
/// <param name="one">The experiment.</param>
/// <param name="labs">The labs as they were when it was made.</param>
internal sealed class AgainPage(ShelvedExperiment one, ILabBench labs)
    : BackgroundPage<Experiment>(string.Create(CultureInfo.InvariantCulture, $"Experiment {one.Number} again"), "It runs once more, with its own parameters and dice …")
{
    private Action _halt = () => { };

    /// <summary>Begins to run it.</summary>
    public void Begin() => Begin(RunAsync);

    public override string? Do(string deed)
    {
        _halt();
        return null;
    }

    protected override IEnumerable<Row> Waiting() => [Row.Of(Fields.Own("[stop]", "stop"))];

    protected override IEnumerable<Row> Rows(Experiment found, int width)
    {
        var diff = ExperimentDiff.Of(one.Experiment, found);
        return
        [
            .. Row.Wrap(Told(diff, found), width, Tone.Strong),
            .. DiffPlain.Lines(diff, "RECORDED", "NOW").Select(line => Row.Of(DisplayText.Strip(line))),
            .. Fields.Heading("Now"),
            .. (Rendering.Of(found) ?? string.Join('\n', found.Texts)).Split('\n').Select(line => Row.Of(DisplayText.Strip(line))),
            Row.Empty,
            .. Row.Wrap("Nothing of this was recorded.", width, Tone.Faint),
            Fields.Spaced(Fields.Deed("[once more]", Line("again")), Fields.Deed(string.Create(CultureInfo.InvariantCulture, $"[experiment {one.Number}]"), Line(""))),
        ];
    }

    private string Line(string rest) => string.Create(CultureInfo.InvariantCulture, $"experiments {one.Number} {rest}").TrimEnd();

    private string Told(ExperimentDiff diff, Experiment found) => diff switch
    {
        { IsSameOutcome: true } => "The same came out: every fact but the speed.",
        _ when found.Finish == Experiment.Cancelled => "It was stopped, so that only its beginning can be the same (recorded on the left, now on the right):",
        _ when one.Experiment.Finish == Experiment.Cancelled => "It was stopped when it was recorded, so that only its beginning can be the same (recorded on the left, now on the right):",
        _ when one.Experiment.ModelSha256 != found.ModelSha256 => "Another model answered than the one that was recorded (recorded on the left, now on the right):",
        { Surroundings.IsEmpty: true, Parameters.IsEmpty: true } => "Not the same, though model, library, device and parameters are: another processor, or other threads beside it, may round otherwise (recorded on the left, now on the right):",
        _ => "Not the same (recorded on the left, now on the right):",
    };

    private async Task<Experiment> RunAsync()
    {
        using var stop = new CancellationTokenSource();
        _halt = stop.Cancel;
        try
        {
            return await RunAsync(stop.Token).ConfigureAwait(false);
        }
        finally
        {
            _halt = () => { };
        }
    }

    private async Task<Experiment> RunAsync(CancellationToken stop)
    {
        await foreach (LabUpdate update in labs.RunAsync(one.Experiment.Lab, one.Experiment.Parameters, stop).ConfigureAwait(false))
        {
            switch (update)
            {
                case LabDone done:
                    return done.Experiment;
                case LabRefused refused:
                    throw new PortException(stop.IsCancellationRequested ? "It was stopped." : refused.Problem);
            }
        }

        throw new InvalidOperationException($"The lab {one.Experiment.Lab} said nothing.");
    }
}
