using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>What a training came to: merges step by step, words that follow words, curves of the loss, a text as the model read it, the ladder.</summary>
internal sealed class TrainingPanel : FoldingPanel
{
    private const string Go = "merge ";
    private int _merge = 1;

    /// <inheritdoc/>
    protected override IEnumerable<Row> Draw(Experiment experiment, int width) => experiment.Setting("task")?.Text switch
    {
        "bigram" => CountedRows.Rows(experiment, Folds, width),
        "text" => ReadingRows.Rows(experiment, Folds, width),
        "ladder" => LadderRows.Rows(experiment, width),
        "network" => NetworkRows.Rows(experiment, width),
        _ => Merges(experiment, width),
    };

    /// <inheritdoc/>
    protected override string? Choose(string deed)
    {
        if (deed.StartsWith(Go, StringComparison.Ordinal) && int.TryParse(deed.AsSpan(Go.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int merge))
        {
            _merge = merge;
        }

        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => _merge = 1;

    private IEnumerable<Row> Merges(Experiment experiment, int width)
    {
        int count = experiment.List("merges").Count;
        _merge = Math.Clamp(_merge, 0, count);
        return MergesRows.Rows(experiment, _merge, To, Folds, width);
    }

    private static string To(int merge) => string.Create(CultureInfo.InvariantCulture, $"{Deeds.Own}{Go}{merge}");
}
