using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Hallucination;

/// <summary>The answers to one question by their groups, or a set of questions by how much their answers disagree.</summary>
internal sealed class HallucinationPanel : OutcomePanel
{
    private const int MeterColumns = 16;
    private readonly Folds _folds = new();

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width) => experiment.Facts.ContainsKey("per_question")
        ? [.. SetRows.Of(experiment, _folds, width), .. Findings(experiment, width)]
        : [.. Question(experiment, width), .. Meter(experiment, width), .. GroupRows.Of(experiment, _folds, width), .. Findings(experiment, width)];

    /// <inheritdoc/>
    protected override IEnumerable<Row> Running(int width) => SoFar switch
    {
        { } set when set.Facts.ContainsKey("per_question") => [.. Lines.Of("So far:", width, Tone.Faint), .. SetRows.Of(set, _folds, width)],
        { } one when Texts.Count == 0 => Question(one, width),
        { } one => [.. Question(one, width), .. base.Running(width)],
        null => base.Running(width),
    };

    /// <inheritdoc/>
    protected override string? Act(string deed)
    {
        _folds.Do(deed);
        return null;
    }

    /// <inheritdoc/>
    protected override void OnExperiment() => _folds.Close();

    private static IEnumerable<Row> Question(Experiment experiment, int width)
        => experiment.Parameters.GetValueOrDefault("question")?.Text is { Length: > 0 } question ? Lines.Behind("asked: ", question, width, Tone.Strong) : [];

    private static IEnumerable<Row> Meter(Experiment experiment, int width)
    {
        if (experiment.Number("entropy_bits") is not { } bits || experiment.Number("entropy_normalised") is not { } share)
        {
            return [];
        }

        string words = $" {Shares.Two(bits)} bits, {Shares.Two(share)} of the most";
        return [Row.Of(new Part("disagreement |"), new Part(Bar.Of(share, MeterColumns), Tone.Third), new Part("|"), new Part(Cells.Fit(words, width - MeterColumns - 15)))];
    }

    private static IEnumerable<Row> Findings(Experiment experiment, int width) => HallucinationPlain.Findings(experiment, width).Select(line => Row.Of(line, Tone.Normal));
}
