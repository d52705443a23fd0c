using System.Globalization;

namespace LlmQuest.Core.Labs.Plain.Evaluating;

/// <summary>The model as judge: its verdict on every pair in both orders, and what it follows.</summary>
internal static class JudgePlain
{
    private const int MostPairs = 60;
    private const int QuestionColumns = 30;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        IReadOnlyList<LabValue> judged = experiment.List("judgements");
        if (judged.Count == 0)
        {
            return [];
        }

        var grid = new Grid("question", ">as A", ">as B", "verdict", "longer", "person", "");
        foreach (LabValue one in judged.Take(MostPairs))
        {
            grid.Add(
                Cells.Fit(Glyphs.Line(one.Field("question")?.Text ?? ""), QuestionColumns),
                Shares.Two(one.Field("p_first")?.Number),
                Shares.Two(one.Field("p_first_swapped")?.Number),
                Word(one, "verdict"),
                Word(one, "longer"),
                Word(one, "preferred"),
                one.Field("follows_place")?.Truth == true ? "follows place" : "");
        }

        return
        [
            "The model as judge: probability that the first answer is better, as A, then as B",
            .. grid.Lines(),
            .. judged.Count > MostPairs ? new[] { string.Create(CultureInfo.InvariantCulture, $"… and {judged.Count - MostPairs} more pairs") } : [],
            "",
            .. What(experiment, judged.Count).SelectMany(line => Wrapped.Lines(line, Cells.Line)),
        ];
    }

    private static IEnumerable<string> What(Experiment experiment, int n)
    {
        if (experiment.Number("position_bias") is { } place)
        {
            yield return $"Place: in {Shares.Two(place)} of {n} pairs the verdict follows the place, not the answer{Shares.Interval(experiment, "position_bias")}; A is named in {Shares.Two(experiment.Number("first_place_share"))} of all verdicts.";
        }

        if (experiment.Number("length_bias") is { } length)
        {
            string person = experiment.Number("longer_is_better") is { } better ? $"; for the person the longer one is better in {Shares.Two(better)}" : "";
            yield return $"Length: the longer answer wins in {Shares.Two(length)} of the pairs of different length{Shares.Interval(experiment, "length_bias")}{person}.";
        }

        if (experiment.Number("order_agreement") is { } orders)
        {
            yield return $"With itself: both orders name the same answer in {Shares.Two(orders)}, {Shares.Two(experiment.Number("order_chance"))} by chance; kappa {Shares.Two(experiment.Number("order_kappa"))}.";
        }

        if (experiment.Number("judge_agreement") is { } agreement)
        {
            yield return $"With the person: {Shares.Two(agreement)}{Shares.Interval(experiment, "judge_agreement")}, {Shares.Two(experiment.Number("judge_chance"))} by chance; kappa {Shares.Two(experiment.Number("judge_kappa"))}.";
            yield return experiment.Number("judge_agreement_low") is > 0.5
                ? "It agrees with the person more often than a coin would."
                : "It cannot be told from a coin: do not let this model grade.";
        }
    }

    private static string Word(LabValue one, string field) => Cells.Fit(Glyphs.Line(one.Field(field)?.Text ?? "-"), 8);
}
