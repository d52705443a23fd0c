using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>Numbers as bars with what they mean; a row that is opened tells all of its meaning, and its interval.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="declaration">What the lab says of its facts; null where it is not known.</param>
/// <param name="folds">What is open.</param>
internal sealed class MetricBars(Experiment experiment, LabDeclaration? declaration, Folds folds)
{
    private const int BarColumns = 10;

    /// <summary>Of an answer and the right ones.</summary>
    public static IReadOnlyList<Metric> Answers { get; } =
    [
        new("exact_match", "exact match", 1), new("f1", "F1 of words", 1), new("rouge1", "ROUGE-1", 1), new("rouge2", "ROUGE-2", 1), new("rouge_l", "ROUGE-L", 1), new("bleu", "BLEU, 0 to 100", 100), new("chrf", "chrF, 0 to 100", 100),
    ];

    /// <summary>Of several texts.</summary>
    public static IReadOnlyList<Metric> Diversity { get; } =
    [
        new("distinct_1", "distinct-1", 1), new("distinct_2", "distinct-2", 1), new("distinct_3", "distinct-3", 1), new("self_bleu", "self-BLEU, 0-100", 100),
    ];

    /// <summary>Of labels.</summary>
    public static IReadOnlyList<Metric> Labels { get; } = [new("accuracy", "accuracy", 1), new("macro_f1", "macro F1", 1)];

    /// <summary>Of scores.</summary>
    public static IReadOnlyList<Metric> Scores { get; } = [new("auroc", "area under ROC", 1), new("brier", "Brier score", 1), new("ece", "calibration error", 1)];

    /// <summary>The rows of those that were worked out.</summary>
    public IEnumerable<Row> Rows(IReadOnlyList<Metric> metrics, int width)
    {
        var grid = new PanelGrid("", "", "", "", "~");
        foreach (Metric metric in metrics)
        {
            if (experiment.Number(metric.Fact) is not { } value)
            {
                continue;
            }

            string name = $"metric {metric.Fact}";
            string meaning = declaration?.Fact(metric.Fact)?.Meaning ?? "";
            grid.Add(folds.Mark(name), new Part(metric.Name), new Part(Shares.Two(value)), new Part(Bar.Of(value / metric.Full, BarColumns).TrimEnd()), new Part(meaning, Tone.Faint));
            grid.Under(folds.IsOpen(name) ? Prose.Of(meaning + Shares.Interval(experiment, metric.Fact) + Remark(metric.Fact), width, before: "    ") : []);
        }

        return grid.Rows(width);
    }

    private static string Remark(string fact) => fact switch
    {
        "auroc" => "; 0.50 is chance",
        "brier" => "; 0 is best, always saying one half gives 0.25",
        "ece" => "; 0 is best, ten bins",
        _ => "",
    };
}
