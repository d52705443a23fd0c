using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain.Retrieval;

/// <summary>One question: how it was rewritten, what was found, what was answered and how far that is supported.</summary>
internal static class QuestionPlain
{
    private const int BarColumns = 10;
    private const int SourceColumns = 26;

    public static IEnumerable<string> Lines(Experiment experiment) =>
    [
        .. Question(experiment),
        .. Hits(experiment),
        .. Filtered(experiment),
        .. Answer(experiment),
        .. Support(experiment),
        .. Gold(experiment),
        .. Prompts(experiment),
    ];

    private static IEnumerable<string> Question(Experiment experiment)
    {
        string asked = Setting(experiment, "question")?.Text ?? "";
        IEnumerable<string> lines = Wrapped.Lines($"Question: {asked}", Cells.Line);
        return experiment.Text("rewritten") is { } rewritten ? [.. lines, .. Wrapped.Lines($"Rewritten to stand alone: {rewritten}", Cells.Line)] : lines;
    }

    private static IEnumerable<string> Hits(Experiment experiment)
    {
        IReadOnlyList<LabValue> hits = experiment.List("hits");
        string passages = Quantity.Of(experiment.List("chunks").Count, "passage");
        string index = experiment.Text("index") == "kept" ? "whose vectors were kept from before" : "embedded just now";
        yield return $"Searched {passages}, {index}.";
        if (hits.Count == 0)
        {
            yield break;
        }

        yield return "";
        var table = new Grid(">rank", ">cosine", "", "source", "used", "passage");
        foreach ((LabValue hit, int i) in hits.Select((hit, i) => (hit, i)))
        {
            double score = hit.NumberOf("score");
            table.Add(Read.Short(i + 1), Figure.Three(score), Bar.Of(score, BarColumns), Part(hit, "source", SourceColumns), hit.Field("used")?.Truth == true ? "yes" : "no", Part(hit, "text", Cells.Line));
        }

        foreach (string line in table.Lines())
        {
            yield return line;
        }

        if (experiment.Facts.GetValueOrDefault("refused")?.Truth == true)
        {
            yield return $"Nothing comes near enough or fits (threshold {Read.Short(Setting(experiment, "threshold")?.Number)}): {(Setting(experiment, "answer")?.Truth == false ? "the model would not be asked" : "the model was not asked")}.";
        }
    }

    private static IEnumerable<string> Filtered(Experiment experiment)
    {
        IReadOnlyList<LabValue> judged = experiment.List("filtered");
        if (judged.Count == 0)
        {
            return [];
        }

        string what = Setting(experiment, "filter")?.Text switch
        {
            "words" => "words shared with the question",
            "score" => "share of the best score",
            _ => "probability of Yes beside No",
        };
        return [$"Filter, by {what}: {string.Join(", ", judged.Select(one => $"{Read.Short(Math.Round(one.NumberOf("value"), 3))} {(one.Field("kept")?.Truth == true ? "kept" : "dropped")}"))}"];
    }

    private static IEnumerable<string> Answer(Experiment experiment)
    {
        if (experiment.Texts.IsEmpty)
        {
            return [];
        }

        string answer = experiment.Texts[0].Trim();
        if (experiment.Facts.GetValueOrDefault("texts_without")?.Texts is { Length: > 0 } bare)
        {
            return ["", .. Wrapped.SideBySide("With the passages", "Without them"), .. Wrapped.SideBySide(answer, bare[0].Trim()), .. Sources(experiment)];
        }

        return ["", .. experiment.Texts.SelectMany((text, i) => Wrapped.Lines($"{(i == 0 ? "Answer" : $"Answer {i + 1}")}: {text.Trim()}{CutMark(experiment, i)}", Cells.Line)), .. Sources(experiment)];
    }

    private static string CutMark(Experiment experiment, int answer)
        => experiment.List("finish_reasons") is var reasons && answer < reasons.Count && reasons[answer].Text == "length" ? " [cut: max_new_tokens]" : "";

    private static IEnumerable<string> Sources(Experiment experiment)
    {
        string[] sources = [.. experiment.List("hits").Where(hit => hit.Field("used")?.Truth == true).Select(hit => Part(hit, "source", SourceColumns)).Distinct()];
        return sources.Length == 0 ? [] : Wrapped.Lines($"Sources: {string.Join("; ", sources)}", Cells.Line);
    }

    private static IEnumerable<string> Support(Experiment experiment)
    {
        IReadOnlyList<LabValue> support = experiment.List("support");
        if (support.Count == 0)
        {
            return [];
        }

        var table = new Grid(">cosine", ">words", "supported", "sentence");
        foreach (LabValue one in support)
        {
            table.Add(Figure.Three(one.NumberOf("score")), Figure.Percent(one.NumberOf("word_recall")), one.Field("supported")?.Truth == true ? "yes" : "no", Part(one, "sentence", Cells.Line));
        }

        string flag = experiment.Facts.GetValueOrDefault("flagged")?.Truth == true ? "A sentence is not supported: it may be invented." : experiment.List("finish_reasons").Any(reason => reason.Text == "length") ? "Every whole sentence is supported." : "Every sentence is supported.";
        return
        [
            "",
            $"Support (bar {Read.Short(Setting(experiment, "support_bar")?.Number)}). A proxy: it knows words and nearness, not whether it is true.",
            .. table.Lines(),
            flag,
        ];
    }

    private static IEnumerable<string> Gold(Experiment experiment)
    {
        string gold = Setting(experiment, "gold")?.Text ?? "";
        if (gold.Length == 0 || experiment.Number("hit_at_k") is not { } hit)
        {
            yield break;
        }

        yield return "";
        string rank = hit > 0 ? $"stands in passage {Read.Short(Math.Round(1 / (experiment.Number("mrr") ?? 1)))} of those found" : "stands in none of the passages found";
        yield return Cells.Fit($"Right words: '{Glyphs.Line(gold)}' {rank}", Cells.Line);
        if (experiment.Facts.GetValueOrDefault("right")?.Truth is { } right)
        {
            string bare = experiment.Facts.GetValueOrDefault("right_without")?.Truth is { } without ? $"; without passages: {(without ? "right" : "wrong")}" : "";
            yield return $"The answer is {(right ? "right" : "wrong")}: it {(right ? "has" : "lacks")} these words{bare}.";
            yield return "One question says little; a set says more (rag eval).";
        }

        if (experiment.Number("context_gain") is { } gain)
        {
            yield return gain >= 0
                ? $"The passages make these words {Figure.Two(gain)} bits likelier."
                : $"The passages make these words {Figure.Two(-gain)} bits less likely.";
        }
    }

    private static IEnumerable<string> Prompts(Experiment experiment) =>
    [
        .. Prompt(experiment, "rewrite_prompt", "The exact prompt for the rewriting:"),
        .. Prompt(experiment, "prompt", $"The exact prompt, {Read.Short(experiment.Number("prompt_tokens"))} tokens:"),
        .. Prompt(experiment, "prompt_without", "The exact prompt without passages:"),
        .. LooksSpecial(experiment) ? ["Control tokens in a passage or the question were sent as plain text."] : Array.Empty<string>(),
    ];

    private static bool LooksSpecial(Experiment experiment)
        => experiment.Facts.ContainsKey("prompt")
            && experiment.List("hits").Where(hit => hit.Field("used")?.Truth == true).Select(hit => hit.Field("text")?.Text).Append(Setting(experiment, "question")?.Text).Any(text => text?.Contains("<|", StringComparison.Ordinal) == true);

    private static IEnumerable<string> Prompt(Experiment experiment, string fact, string head)
        => experiment.Text(fact) is { } prompt ? ["", head, .. Wrapped.Lines(prompt, Cells.Line - 2).Select(line => "| " + line)] : [];

    private static LabValue? Setting(Experiment experiment, string name) => experiment.Parameters.GetValueOrDefault(name);

    private static string Part(LabValue value, string field, int columns) => Cells.Fit(Glyphs.Line(Head(value.Field(field)?.Text ?? "")), columns);

    // Only the beginning is shown, so that a long text need not be looked through.
    private static string Head(string text) => text.Length > 2 * Cells.Line ? text[..(2 * Cells.Line)] : text;
}
