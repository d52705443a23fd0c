using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs.Plain.Evaluating;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Grades: every group that was worked out, one under another.</summary>
internal static class EvaluatePlain
{
    private const int BarColumns = 30;
    private const int LabelColumns = 16;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        string[][] sections = [.. new[] { Metrics(experiment), Rubric(experiment), Diversity(experiment), Labels(experiment), Share(experiment), Difference(experiment), Scores(experiment), Raters(experiment), JudgePlain.Lines(experiment), GradedPlain.Lines(experiment) }
            .Select(section => section.ToArray())
            .Where(section => section.Length > 0)];
        return sections.Length == 0 ? ["Nothing was graded."] : sections.SelectMany((section, i) => i == 0 ? section : section.Prepend("")).Select(line => Cells.Fit(line, Cells.Line));
    }

    private static IEnumerable<string> Metrics(Experiment experiment) => Bars(experiment, "The answer against the right ones",
    [
        ("exact_match", "exact match", 1), ("f1", "F1 of words", 1), ("rouge1", "ROUGE-1", 1), ("rouge2", "ROUGE-2", 1), ("rouge_l", "ROUGE-L", 1), ("bleu", "BLEU, 0 to 100", 100), ("chrf", "chrF, 0 to 100", 100),
    ]);

    private static IEnumerable<string> Diversity(Experiment experiment) => Bars(experiment, "How different the texts are",
    [
        ("distinct_1", "distinct-1", 1), ("distinct_2", "distinct-2", 1), ("distinct_3", "distinct-3", 1), ("self_bleu", "self-BLEU, 0-100", 100),
    ]);

    private static IEnumerable<string> Bars(Experiment experiment, string title, (string Fact, string Name, double Full)[] bars)
    {
        (string Name, double Value, double Full)[] there = [.. bars.Where(bar => experiment.Number(bar.Fact) is not null).Select(bar => (bar.Name, experiment.Number(bar.Fact)!.Value, bar.Full))];
        return there.Length == 0 ? [] : [title, .. there.Select(bar => $"{Cells.Pad(bar.Name, LabelColumns)} {Cells.PadLeft(Shares.Two(bar.Value), 6)} {Bar.Of(bar.Value / bar.Full, BarColumns)}".TrimEnd())];
    }

    private static IEnumerable<string> Rubric(Experiment experiment)
    {
        IReadOnlyList<LabValue> verdicts = experiment.List("rubric_verdicts");
        if (verdicts.Count == 0)
        {
            return [];
        }

        var grid = new Grid("", ">weight", "rule", "found");
        foreach (LabValue verdict in verdicts)
        {
            grid.Add(verdict.Field("met")?.Truth == true ? "met" : "not met", Read.Short(verdict.Field("weight")?.Number), Cells.Fit(Glyphs.Line(verdict.Field("name")?.Text ?? ""), 40), Glyphs.Line(verdict.Field("found")?.Text ?? ""));
        }

        int met = verdicts.Count(verdict => verdict.Field("met")?.Truth == true);
        string score = experiment.Number("rubric_score") is { } share ? $"; by weight {Shares.Two(share)}" : "";
        return ["The answer against the rubric", .. grid.Lines(), string.Create(CultureInfo.InvariantCulture, $"{met} of {verdicts.Count} rules are met{score}. Rules see words, not sense.")];
    }

    private static IEnumerable<string> Labels(Experiment experiment)
    {
        if (experiment.Number("accuracy") is not { } accuracy)
        {
            return [];
        }

        ImmutableSortedDictionary<string, LabValue> confusion = experiment.Facts.GetValueOrDefault("confusion")?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;
        const int MostColumns = 6;
        string[] labels = [.. confusion.Keys.Take(MostColumns)];
        var grid = new Grid(["right \\ given", .. labels.Select(label => ">" + Cells.Fit(Glyphs.Line(label), 9))]);
        foreach (string truth in labels)
        {
            grid.Add([Cells.Fit(Glyphs.Line(truth), LabelColumns), .. labels.Select(label => Read.Short(confusion[truth].Field(label)?.Number))]);
        }

        double cases = confusion.Values.Sum(row => (row.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty).Values.Sum(count => count.Number ?? 0));
        return
        [
            $"accuracy {Shares.Two(accuracy)} of {Read.Short(cases)} cases{Shares.Interval(experiment, "accuracy")}; macro F1 {Shares.Two(experiment.Number("macro_f1"))}",
            .. labels.Length == 0 ? [] : grid.Lines(),
            .. confusion.Count > MostColumns ? new[] { string.Create(CultureInfo.InvariantCulture, $"… and {confusion.Count - MostColumns} more labels") } : [],
        ];
    }

    private static IEnumerable<string> Share(Experiment experiment)
    {
        if (experiment.Number("low") is not { } || experiment.Parameters.GetValueOrDefault("n")?.Number is not { } n || n <= 0)
        {
            return [];
        }

        double successes = experiment.Parameters.GetValueOrDefault("successes")?.Number ?? 0;
        string coin = experiment.Number("binomial_p") is { } p ? $"A fair coin would be as far from one half with {Shares.P(p)}{(p < 0.05 ? "." : ": too small to say.")}" : "";
        return [$"{Read.Short(successes)} of {Read.Short(n)}: {Shares.Two(successes / n)}{Shares.Interval(experiment, "low", "high")}", .. coin.Length == 0 ? [] : new[] { coin }];
    }

    private static IEnumerable<string> Difference(Experiment experiment)
    {
        if (experiment.Number("p_value") is not { } p)
        {
            return [];
        }

        string first = Read.Short(experiment.Parameters.GetValueOrDefault("only_first_right")?.Number);
        string second = Read.Short(experiment.Parameters.GetValueOrDefault("only_second_right")?.Number);
        return Wrapped.Lines($"Only the first is right on {first}, only the second on {second}: exact McNemar {Shares.P(p)}{(p < 0.05 ? ": more than chance." : ": too small to say which is better.")}", Cells.Line);
    }

    private static IEnumerable<string> Scores(Experiment experiment)
    {
        (string Name, double? Value, string More)[] lines =
        [
            ("area under ROC", experiment.Number("auroc"), Shares.Interval(experiment, "auroc") + "; 0.50 is chance"),
            ("Brier score", experiment.Number("brier"), "; 0 is best, always saying one half gives 0.25"),
            ("calibration error", experiment.Number("ece"), "; 0 is best, ten bins"),
        ];
        (string Name, double? Value, string More)[] there = [.. lines.Where(line => line.Value is not null)];
        int n = experiment.Parameters.GetValueOrDefault("scores")?.Items?.Length ?? 0;
        return there.Length == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"Scores of {n} cases"), .. there.Select(line => $"{Cells.Pad(line.Name, LabelColumns + 2)} {Shares.Two(line.Value)}{line.More}")];
    }

    private static IEnumerable<string> Raters(Experiment experiment)
    {
        if (experiment.Number("agreement") is not { } agreement)
        {
            return [];
        }

        int n = experiment.Parameters.GetValueOrDefault("rater_a")?.Items?.Length ?? 0;
        string kappa = experiment.Number("kappa") is { } there
            ? $"Cohen's kappa {Shares.Two(there)}{Shares.Interval(experiment, "kappa")}: 1 is full agreement, 0 that of chance."
            : "Both say one label throughout: chance alone agrees fully, and kappa says nothing.";
        string both = string.Create(CultureInfo.InvariantCulture, $"Two judges agree on {Shares.Two(agreement)} of {n} cases; by chance they would on {Shares.Two(experiment.Number("chance_agreement"))}. {kappa}");
        return Wrapped.Lines(both, Cells.Line);
    }
}
