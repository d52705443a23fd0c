using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>A set of questions, the steadiest first, with what the measure sees and where it fails.</summary>
internal static class QuestionSetPlain
{
    private const int BarColumns = 6;
    private const int QuestionColumns = 28;

    public static IEnumerable<string> Lines(Experiment experiment) =>
    [
        .. Table(experiment),
        "",
        .. Findings(experiment).SelectMany(line => line.StartsWith(' ') ? [line] : Wrapped.Lines(line, Cells.Line)),
    ];

    /// <summary>What the measure sees and where it fails.</summary>
    public static IEnumerable<string> Findings(Experiment experiment) => [.. Areas(experiment), .. Counted(experiment), .. Failures(experiment)];

    private static IEnumerable<string> Table(Experiment experiment)
    {
        var grid = new Grid("", ">entropy", ">groups", "", "question", "largest group");
        foreach (LabValue row in experiment.List("per_question").OrderBy(row => row.NumberOf("entropy_normalised")))
        {
            grid.Add(
                Bar.Of(row.NumberOf("entropy_normalised"), BarColumns),
                Shares.Two(row.Field("entropy_normalised")?.Number),
                Read.Short(row.Field("groups")?.Number),
                Verdict(row),
                Cells.Fit(Glyphs.Line(row.Field("question")?.Text ?? ""), QuestionColumns),
                Glyphs.Line(row.Field("answer")?.Text ?? ""));
        }

        return grid.Lines();
    }

    private static string Verdict(LabValue row) => row.Field("known")?.Truth == false ? "invented" : row.Field("right")?.Truth switch
    {
        true => "right",
        false => "WRONG",
        _ => "",
    };

    private static IEnumerable<string> Areas(Experiment experiment)
    {
        if (experiment.Number("auroc") is not { } && experiment.Number("auroc_invented") is not { })
        {
            yield return "Too few kinds of questions for an area under the curve: it needs right ones and others.";
            yield break;
        }

        yield return "How well entropy, here from 0 to 1, tells them apart (area under the ROC curve):";
        foreach ((string fact, string name) in new[] { ("auroc", "wrong or invented against right"), ("auroc_invented", "invented against real") })
        {
            if (experiment.Number(fact) is { } area)
            {
                yield return $"  {Cells.Pad(name, 31)} {Shares.Two(area)}{Shares.Interval(experiment, fact)}";
                if (experiment.Number($"{fact}_low") is <= 0.5)
                {
                    yield return "    too small to say: the interval reaches down to chance";
                }
            }
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"  over {experiment.List("per_question").Count} questions; 0.50 is chance, and another set gives another number");
    }

    private static IEnumerable<string> Counted(Experiment experiment)
    {
        if (experiment.Number("answered_questions") is { } of and > 0)
        {
            yield return $"Right: {Read.Short(experiment.Number("right_questions"))} of {Read.Short(of)} questions that have an answer.";
        }

        if (experiment.Number("abstention_rate") is { } rate)
        {
            string invented = experiment.Number("invented_abstention_rate") is { } other ? $"; on invented things, where that is right, {Percent(other)}" : "";
            yield return $"Says that it does not know: {Percent(rate)} of its answers{invented}.";
        }
    }

    private static IEnumerable<string> Failures(Experiment experiment)
    {
        yield return "";
        yield return $"Where the measure fails (steady: entropy at most {Shares.Two(experiment.Parameters.GetValueOrDefault("steady")?.Number)}):";
        bool hasAnswers = experiment.Number("answered_questions") is > 0;
        foreach ((string fact, string name, bool needsAnswers) in new[] { ("steady_and_wrong", "steady and wrong", true), ("steady_and_invented", "steady on nothing", false), ("unsteady_and_right", "unsteady and right", true) })
        {
            if (experiment.Facts.GetValueOrDefault(fact)?.Texts is not { } questions)
            {
                continue;
            }

            yield return $"  {Cells.Pad(name, 20)} {(!questions.IsEmpty ? Glyphs.Line(questions[0]) : needsAnswers && !hasAnswers ? "cannot say: no right answers were given" : "none here")}";
            foreach (string question in questions.Skip(1))
            {
                yield return $"  {new string(' ', 20)} {Glyphs.Line(question)}";
            }
        }

        yield return "Answers that are wrong in the same way every time look as sure as right ones.";
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");
}
