using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Classify;

/// <summary>How many labels are right, beside always saying the commonest one, and how often writing and scores part.</summary>
internal static class ClassifyHead
{
    private const double Lopsided = 0.7;
    private const int MostLabels = 5;

    public static IEnumerable<Row> Rows(Experiment experiment, IReadOnlyList<SortedText> texts, int width)
    {
        string?[] sentences = [Accuracy(experiment, texts), Mismatch(experiment, texts)];
        return sentences.OfType<string>().SelectMany((sentence, i) => Prose.Of(sentence, width, i == 0 ? Tone.Strong : Tone.Normal));
    }

    public static IEnumerable<Row> Remarks(Experiment experiment, IReadOnlyList<SortedText> texts, int width)
    {
        string?[] sentences = [Written(experiment), Unsaid(experiment), Outside(experiment, texts), LopsidedRemark(experiment)];
        return sentences.OfType<string>().SelectMany(sentence => Prose.Of(sentence, width));
    }

    private static string? Accuracy(Experiment experiment, IReadOnlyList<SortedText> texts)
    {
        int known = texts.Count(text => text.Known is not null);
        string most = experiment.Number("majority_baseline") is { } baseline ? $" Always saying the commonest label: {Told.Percent(baseline)}{Beside(experiment, baseline)}." : "";
        if (experiment.Number("accuracy") is not { } accuracy)
        {
            return known == 0 && texts.Count > 0 ? "No right label is known." : most.Length > 0 ? most.TrimStart() : null;
        }

        return $"Right by score: {experiment.Share(accuracy, Quantity.Of(known, "text"), "accuracy_low", "accuracy_high")}.{most}";
    }

    private static string Beside(Experiment experiment, double baseline)
        => experiment.Number("accuracy_low") <= baseline && experiment.Number("accuracy_high") >= baseline ? ", within the interval: too small to say" : "";

    private static string? Written(Experiment experiment)
        => experiment.Number("generated_accuracy") is { } share ? $"Right as written: {Told.Percent(share)}; no label counts as wrong." : null;

    private static string? Mismatch(Experiment experiment, IReadOnlyList<SortedText> texts)
    {
        SortedText[] both = [.. texts.Where(text => text.Written is not null)];
        string? none = experiment.Number("generated_invalid") is > 0 and { } count ? $"{Read.Short(count)} it writes no label" : null;
        string of = $"Of {Quantity.Of(both.Length, "text")}, in ";
        if (experiment.Number("mismatch_rate") is not { } rate)
        {
            return none is null ? null : $"{of}{none}.";
        }

        int other = both.Count(text => text.Written is not "" && text.Written != text.Scored);
        return $"{of}{other} the model writes another label than its scores say{(none is null ? "" : $", and in {none}")}: mismatch rate {Told.Percent(rate)}.";
    }

    private static string? Unsaid(Experiment experiment)
        => experiment.Number("cannot_say") is { } unsaid
            ? $"{Counted(unsaid, "text lies", "texts lie")} within the margin, and the answer is 'cannot say'{(experiment.Number("answered_accuracy") is { } rest ? $"; of the others {Told.Percent(rest)} are right" : "")}."
            : null;

    private static string? Outside(Experiment experiment, IReadOnlyList<SortedText> texts)
    {
        string[] labels = [.. experiment.Parameters.GetValueOrDefault("labels")?.Texts ?? []];
        string[] outside = [.. texts.Select(text => text.Known).OfType<string>().Where(label => !labels.Contains(label, StringComparer.OrdinalIgnoreCase))];
        return labels.Length == 0 || outside.Length == 0 ? null : $"{Counted(outside.Length, "text has", "texts have")} a right label that is none of the labels ({string.Join(", ", outside.Distinct(StringComparer.Ordinal).Take(MostLabels))}): only 'cannot say' meets it.";
    }

    private static string? LopsidedRemark(Experiment experiment)
    {
        LabValue? batch = experiment.List("accuracies").FirstOrDefault(row => row.Field("how")?.Text == "score, batch");
        return batch is null || experiment.Number("majority_baseline") is not { } most || most < Lopsided
            ? null
            : $"Batch calibration takes it that each label has about as many texts. Here {Told.Percent(most)} have the same one, so it must give a wrong label to some: {Told.Percent(batch.NumberOf("accuracy"))} are right.";
    }

    private static string Counted(double number, string one, string more) => $"{Read.Short(number)} {(number == 1 ? one : more)}";
}
