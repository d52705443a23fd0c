using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>The answer, each sentence with its support, and the answer without the passages.</summary>
internal static class AnswerRows
{
    private const int SourceColumns = 60;

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        if (experiment.Texts.IsEmpty)
        {
            return [];
        }

        return
        [
            .. experiment.Texts.SelectMany((text, i) => i == 0 && experiment.List("support").Count > 0 ? Sentences(experiment, width) : Prose.Of($"{Named(i)}: {text.Trim()}{Cut(experiment, i)}", width)),
            .. Flag(experiment, width),
            .. Sources(experiment, width),
            .. folds.Section("without", "The answer without the passages", Without(experiment, width), begins: true),
            .. folds.Section("whole", "The answer as it was written", experiment.List("support").Count > 0 ? Prose.Of(experiment.Texts[0].Trim() + Cut(experiment, 0), width, before: "| ") : []),
        ];
    }

    private static IEnumerable<Row> Sentences(Experiment experiment, int width)
    {
        var grid = new PanelGrid("support", ">cosine", ">words");
        foreach (LabValue one in experiment.List("support"))
        {
            bool isSupported = one.Field("supported")?.Truth == true;
            grid.Add(isSupported ? new Part("supported", Tone.Good) : new Part("not supported", Tone.Bad), new Part(Told.Three(one.NumberOf("score"))), new Part(Told.Percent(one.NumberOf("word_recall"))));
            grid.Under(Prose.Of(one.Field("sentence")?.Text ?? "", width, before: "    "));
        }

        return [Row.Of($"Answer{Cut(experiment, 0)}, sentence by sentence", Tone.Heading), .. grid.Rows(width)];
    }

    private static IEnumerable<Row> Flag(Experiment experiment, int width)
    {
        if (experiment.List("support").Count == 0)
        {
            return [];
        }

        (string flag, Tone tone) = experiment.Truth("flagged") == true ? ("A sentence is not supported: it may be invented.", Tone.Warning)
            : experiment.List("finish_reasons").Any(reason => reason.Text == "length") ? ("Every whole sentence is supported.", Tone.Good) : ("Every sentence is supported.", Tone.Good);
        return
        [
            .. Prose.Of(flag, width, tone),
            .. Prose.Of($"Supported from {Read.Short(experiment.Setting("support_bar")?.Number)} on, by words or cosine. A proxy: it knows words and nearness, not whether it is true.", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Sources(Experiment experiment, int width)
    {
        string[] sources = [.. experiment.List("hits").Where(hit => hit.Field("used")?.Truth == true).Select(hit => Prose.Head(hit.Field("source")?.Text, SourceColumns)).Distinct()];
        return sources.Length == 0 ? [] : Prose.Of($"Sources: {string.Join("; ", sources)}", width, Tone.Faint);
    }

    private static IEnumerable<Row> Without(Experiment experiment, int width)
        => experiment.TextsOf("texts_without").SelectMany(text => Prose.Of(text.Trim(), width, before: "    "));

    private static string Named(int answer) => answer == 0 ? "Answer" : $"Answer {Read.Short(answer + 1)}";

    private static string Cut(Experiment experiment, int answer)
        => experiment.List("finish_reasons") is var reasons && answer < reasons.Count && reasons[answer].Text == "length" ? " [cut: max_new_tokens]" : "";
}
