using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Core.Labs.Plain.Retrieval;

/// <summary>A set of questions: how often the right passage was found, what each threshold would do, and what became of each question.</summary>
internal static class SetPlain
{
    private const int BarColumns = 16;
    private const int MostCases = 100;
    private const double Small = 0.05;
    private const int QuestionColumns = 34;

    public static IEnumerable<string> Lines(Experiment experiment) => [.. Summary(experiment), .. Curve(experiment), .. Cases(experiment)];

    private static IEnumerable<string> Summary(Experiment experiment)
    {
        IReadOnlyList<LabValue> cases = experiment.List("cases");
        int with = cases.Count(one => one.Field("gold") is not null);
        int without = cases.Count - with;
        string k = Read.Short(experiment.Parameters.GetValueOrDefault("k")?.Number);
        yield return $"{cases.Count} questions on {experiment.List("chunks").Count} passages: {with} with an answer on the pages, {without} without.";
        if (experiment.Number("hit_at_k") is { } hit)
        {
            yield return $"hit@{k}  {Figure.Share(hit, with, experiment.Number("hit_low"), experiment.Number("hit_high"))}: the right passage is among {k}";
            yield return $"MRR    {Figure.Two(experiment.Number("mrr") ?? 0)}: the mean of 1/rank, 1 where it is always the first";
        }

        if (experiment.Number("answered") is { } answered)
        {
            yield return $"With an answer, let through: {Figure.Share(answered, with, experiment.Number("answered_low"), experiment.Number("answered_high"))}";
        }

        if (experiment.Number("refused_rightly") is { } refused)
        {
            yield return $"Without one, refused:        {Figure.Share(refused, without, experiment.Number("refused_low"), experiment.Number("refused_high"))}";
        }

        if (experiment.Number("right_answers") is { } right)
        {
            int known = cases.Count(one => one.Field("right") is not null || (one.Field("gold") is not null && one.Field("answer") is not null));
            string bare = experiment.Number("right_answers_without") is { } alone ? $"; without passages {Read.Short(alone)}" : "";
            yield return $"Right answers: {Read.Short(right)} of {known}{bare}{(known < 20 ? "; so few say little" : "")}";
        }

        if (experiment.Number("right_p_value") is { } p)
        {
            yield return $"With against without: p = {Figure.Three(p)} (exact McNemar), {(p < Small ? "too rare for chance" : "too small to say")}";
        }
    }

    private static IEnumerable<string> Curve(Experiment experiment)
    {
        IReadOnlyList<LabValue> curve = experiment.List("curve");
        if (curve.Count == 0)
        {
            return [];
        }

        double now = experiment.Parameters.GetValueOrDefault("threshold")?.Number ?? double.NaN;
        var table = new Grid(">threshold", ">answered", "", ">refused", "", "");
        foreach (LabValue point in curve)
        {
            table.Add(Figure.Two(point.NumberOf("threshold")), Percent(point, "answered"), Of(point, "answered"), Percent(point, "refused"), Of(point, "refused"), Math.Abs(point.NumberOf("threshold") - now) < 1e-9 ? "< this one" : "");
        }

        bool isOwn = experiment.Parameters.GetValueOrDefault("question_set")?.Text == RagTexts.QuestionSet && Math.Abs(now - RagTexts.Threshold) < 1e-9;
        string[] honest = isOwn ? [$"{Figure.Two(now)} was chosen on these very questions: on others it may do worse."] : [];
        return ["", "What a threshold trades: questions with an answer that it lets through, against", "questions without one that it refuses", .. table.Lines(), .. honest];

        string Percent(LabValue point, string field) => point.Field(field)?.Number is { } share ? Figure.Percent(share) : "-";
        string Of(LabValue point, string field) => Bar.Of(point.NumberOf(field), BarColumns);
    }

    private static IEnumerable<string> Cases(Experiment experiment)
    {
        IReadOnlyList<LabValue> cases = experiment.List("cases");
        bool isAnswered = cases.Any(one => one.Field("answer") is not null);
        Grid table = isAnswered ? new Grid(">cosine", ">rank", "", "question", "answer") : new Grid(">cosine", ">rank", "", "question", "right words");
        foreach (LabValue one in cases.Take(MostCases))
        {
            string last = one.Field(isAnswered ? "answer" : "gold")?.Text ?? (isAnswered ? "" : "(none)");
            table.Add(Figure.Three(one.NumberOf("score")), Rank(one), Verdict(one), Line(one.Field("question")?.Text ?? "", QuestionColumns), Line(last, Cells.Line));
        }

        IEnumerable<string> lines = cases.Count == 0 ? [] : ["", .. table.Lines()];
        return cases.Count > MostCases ? [.. lines, $"and {cases.Count - MostCases} more"] : lines;
    }

    private static string Rank(LabValue one) => one.Field("gold") is null ? "" : one.Field("rank")?.Number is { } rank ? Read.Short(rank) : "none";

    // An answer to what the pages do not say is wrong, whatever it says.
    private static string Verdict(LabValue one) => (one.Field("refused")?.Truth, one.Field("right")?.Truth) switch
    {
        (true, _) => "refused",
        (_, true) => "right",
        (_, false) => "wrong",
        _ => one.Field("answer") is not null && one.Field("gold") is null ? "wrong" : "",
    };

    private static string Line(string text, int columns) => Cells.Fit(Glyphs.Line(text.Length > 2 * Cells.Line ? text[..(2 * Cells.Line)] : text), columns);
}
