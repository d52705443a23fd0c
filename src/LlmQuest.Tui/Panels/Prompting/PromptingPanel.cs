using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Prompting;

/// <summary>Ways to ask, held against each other: how often each was right, whether that says anything, and what each was asked and said.</summary>
internal sealed class PromptingPanel : OutcomePanel
{
    private readonly Folds _folds = new();

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width) => [.. Verdict(experiment, width), .. Tables(experiment, width)];

    /// <inheritdoc/>
    protected override IEnumerable<Row> Running(int width)
        => SoFar is { } experiment && experiment.Facts.ContainsKey("correct") ? [.. Lines.Of("So far:", width, Tone.Faint), .. Tables(experiment, width)] : [];

    /// <inheritdoc/>
    protected override string? Act(string deed)
    {
        _folds.Do(deed);
        return null;
    }

    private IEnumerable<Row> Tables(Experiment experiment, int width)
    {
        Strategy[] strategies = [.. (experiment.Facts.GetValueOrDefault("strategies")?.Texts ?? []).Select(name => new Strategy(experiment, name)).Where(strategy => strategy.Correct.Count > 0)];
        return
        [
            .. new StrategyTable(strategies, _folds, width).Rows(),
            .. PairRows.Of(experiment, width),
            .. QuestionRows.Of(experiment, strategies, width),
            .. strategies.Length == 0 ? [] : StrategyTable.Legend(strategies, width),
        ];
    }

    private static IEnumerable<Row> Verdict(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> pairs = experiment.List("pairs");
        string questions = Quantity.Of(experiment.List("questions").Count, "question");
        if (pairs.Count == 0)
        {
            return Lines.Of(questions, width, Tone.Strong);
        }

        LabValue first = pairs[0];
        (string one, string other) = (Glyphs.Line(first.Field("first")?.Text ?? "?"), Glyphs.Line(first.Field("second")?.Text ?? "?"));
        bool isFirstBetter = first.NumberOf("only_first_right") > first.NumberOf("only_second_right");
        string verdict = first.Field("enough")?.Truth == true
            ? $"{(isFirstBetter ? one : other)} is better than {(isFirstBetter ? other : one)}"
            : $"too few to say which of {one} and {other} is better";
        string why = string.Create(CultureInfo.InvariantCulture, $"({Shares.P(first.Field("p_value")?.Number)}; they differ on {Read.Short(first.Field("discordant")?.Number)})");
        return Lines.Of($"{questions}: {verdict} {why}", width, Tone.Strong);
    }
}
