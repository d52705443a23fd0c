using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Tasks;

/// <summary>What the model made of a job, and what to look for in it.</summary>
internal sealed class TasksPanel : OutcomePanel
{
    private const string Asked = "asked";
    private readonly SamplesView _samples = new();
    private readonly Folds _folds = new();

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width) =>
    [
        .. Named("task", experiment.Text("task"), width),
        .. _samples.Rows(experiment, width),
        .. Named("look for", experiment.Text("look_for"), width),
        Row.Of(_folds.Part(Asked, "what it was given")),
        .. _folds.IsOpen(Asked) ? Given(experiment, width) : [],
    ];

    /// <inheritdoc/>
    protected override string? Act(string deed)
    {
        _ = _samples.Do(deed) || _folds.Do(deed);
        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => _samples.Take(Done);

    private static IEnumerable<Row> Given(Experiment experiment, int width) =>
    [
        .. Named("prompt", experiment.Text("template"), width),
        .. Named("text", Parameter(experiment, "text"), width),
        .. Named("question", Parameter(experiment, "question"), width),
        .. Named("language", Parameter(experiment, "language"), width),
        .. Named("sent", experiment.Text("prompt"), width),
    ];

    private static string? Parameter(Experiment experiment, string name) => experiment.Parameters.GetValueOrDefault(name)?.Text;

    private static IEnumerable<Row> Named(string name, string? text, int width) => string.IsNullOrEmpty(text) ? [] : Lines.Behind(Cells.Pad(name, 10), text, width);
}
