using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs.Plain.Training;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>What a model takes for granted: words on a scale with zero and neutral marks, pairs of sentences, or stories with their pronouns.</summary>
internal static class BiasPlain
{
    private const int MostWords = 60;
    private const int WordColumns = 14;
    private static readonly string[] NotMeasured =
    [
        "This measures which of two texts the model prefers, not harm; other words, other",
        "languages and other contexts are not tested.",
    ];

    public static IEnumerable<string> Lines(Experiment experiment) => ((IEnumerable<string>)
    [
        .. experiment.Parameters.ContainsKey("pairs") ? BiasTextsPlain.Pairs(experiment) : experiment.Parameters.ContainsKey("prompt") ? BiasTextsPlain.Stories(experiment) : Templates(experiment),
        "",
        .. NotMeasured,
    ]).Select(line => Cells.Fit(line, Cells.Line));

    private static IEnumerable<string> Templates(Experiment experiment) => [.. Forest(experiment), .. SideBySide(experiment), .. Swaps(experiment)];

    private static IEnumerable<string> Forest(Experiment experiment)
    {
        (string Name, double Value)[] words = [.. Figures.Sorted(experiment, "log_odds")];
        if (words.Length == 0)
        {
            return ["No word was measured."];
        }

        double? neutral = experiment.Number("neutral_log_odds");
        ImmutableSortedDictionary<string, LabValue>? relative = experiment.Facts.GetValueOrDefault("relative_log_odds")?.Fields;
        var scale = new Scale([.. words.Select(word => word.Value), 0, neutral ?? 0]);
        int widest = Math.Min(WordColumns, words.Max(word => Cells.Of(Glyphs.Line(word.Name))));
        (string first, string second) = Continuations(experiment);
        int neutrals = experiment.Facts.GetValueOrDefault("reference_log_odds")?.Fields?.Count ?? 0;
        return
        [
            .. Wrapped.Lines($"\"{second}\" against \"{first}\" after \"{Glyphs.Line(TemplateOf(experiment, 0))}\", log-odds in nats: the further right, the likelier \"{second}\"", Cells.Line),
            "",
            $"{Cells.Pad("", widest)} {Cells.PadLeft("raw", 6)} {Cells.PadLeft("to :", 7)}  {scale.Heading()}",
            .. words.Take(MostWords).Select(word => $"{Cells.Pad(Cells.Fit(Glyphs.Line(word.Name), widest), widest)} {Cells.PadLeft(Shares.Two(word.Value), 6)} {Cells.PadLeft(Shares.Signed(relative?.GetValueOrDefault(word.Name)?.Number), 7)}  {scale.Row(word.Value, neutral)}"),
            .. words.Length > MostWords ? new[] { string.Create(CultureInfo.InvariantCulture, $"… and {words.Length - MostWords} more words") } : [],
            "",
            "| zero: both equally likely. By itself it means nothing: one of the two words",
            "  may only be the commoner one.",
            .. neutral is null ? [] : new[] { string.Create(CultureInfo.InvariantCulture, $": neutral, {Shares.Two(neutral)}: the mean over {neutrals} words for people that name no trade.") },
        ];
    }

    private static IEnumerable<string> SideBySide(Experiment experiment)
    {
        LabValue[] templates = [.. experiment.List("by_template")];
        if (templates.Length < 2)
        {
            return [];
        }

        const int MostTemplates = 7;
        LabValue[] shown = [.. templates.Take(MostTemplates)];
        string field = Array.TrueForAll(shown, template => template.Field("relative_log_odds") is not null) ? "relative_log_odds" : "log_odds";
        var grid = new Grid(["", .. shown.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $">({i + 1})"))]);
        foreach ((string word, LabValue _) in (shown[0].Field(field)?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty).OrderByDescending(word => word.Value.Number).Take(MostWords))
        {
            grid.Add([Cells.Fit(Glyphs.Line(word), WordColumns), .. shown.Select(template => Shares.Signed(template.Field(field)?.Fields?.GetValueOrDefault(word)?.Number))]);
        }

        string agreement = experiment.Number("rank_agreement") is { } mean
            ? $"Rank agreement of two templates (Spearman, 1 is the same order): {Shares.Two(mean)} on average, {Shares.Two(experiment.List("agreements").Select(one => one.NumberOf("rank_correlation")).DefaultIfEmpty().Min())} at least."
            : "";
        return
        [
            "",
            field == "log_odds" ? "Several templates, log-odds in nats" : "Several templates, nats from the neutral mark of each",
            .. shown.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"({i + 1}) {Glyphs.Line(TemplateOf(experiment, i))} …{Glyphs.Line(ContinuationOf(templates[i], 1))} against …{Glyphs.Line(ContinuationOf(templates[i], 0))}")),
            "",
            .. grid.Lines(),
            .. agreement.Length == 0 ? [] : Wrapped.Lines(agreement, Cells.Line),
            "The template moves the answer: what only one of them says is of that sentence.",
        ];
    }

    private static IEnumerable<string> Swaps(Experiment experiment)
    {
        IReadOnlyList<LabValue> swaps = experiment.List("swaps");
        if (swaps.Count == 0)
        {
            return [];
        }

        var grid = new Grid("first", "second", ">nats", ">swapped", "");
        foreach (LabValue swap in swaps)
        {
            grid.Add(Name(swap, "first"), Name(swap, "second"), Shares.Two(swap.Field("log_odds")?.Number), Shares.Two(swap.Field("swapped_log_odds")?.Number), swap.Field("same")?.Truth == true ? "same side" : "changes with the order");
        }

        string template = Glyphs.Line(experiment.Parameters.GetValueOrDefault("swap_template")?.Text ?? "");
        return
        [
            "",
            .. Wrapped.Lines($"Swap test: two people change places in \"{template}\"", Cells.Line),
            .. grid.Lines(),
            .. Wrapped.Lines($"Same side of the neutral mark ({Shares.Two(experiment.Number("swap_neutral_log_odds"))}) in both orders: {Shares.Two(experiment.Number("swap_consistency"))} of {swaps.Count}{Shares.Interval(experiment, "swap_consistency")}. From the second order to the first the log-odds change by {Shares.Signed(experiment.Number("swap_shift"))} nats on average: above 0 the continuation fits whoever comes first, below 0 whoever comes second.", Cells.Line),
        ];

        static string Name(LabValue swap, string field) => Cells.Fit(Glyphs.Line(swap.Field(field)?.Text ?? ""), WordColumns);
    }

    private static string TemplateOf(Experiment experiment, int index)
    {
        LabValue[] templates = [.. experiment.List("by_template")];
        return (index < templates.Length ? templates[index].Field("template")?.Text : null)
            ?? experiment.Parameters.GetValueOrDefault("template")?.Text
            ?? experiment.Parameters.GetValueOrDefault("templates")?.Items?.FirstOrDefault()?.Field("template")?.Text
            ?? "";
    }

    private static (string First, string Second) Continuations(Experiment experiment)
    {
        IReadOnlyList<LabValue> templates = experiment.List("by_template");
        return templates.Count == 0 ? ("the first", "the second") : (Glyphs.Line(ContinuationOf(templates[0], 0)), Glyphs.Line(ContinuationOf(templates[0], 1)));
    }

    private static string ContinuationOf(LabValue template, int index) => template.Field("continuations")?.Texts is { } both && index < both.Length ? both[index] : "";
}
