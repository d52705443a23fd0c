using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>What a judge follows, in sentences; the one that counts comes first.</summary>
internal static class JudgeText
{
    private const double Coin = 0.5;

    /// <summary>The sentences.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="n">How many pairs were judged.</param>
    public static IEnumerable<string> Sentences(Experiment experiment, int n)
    {
        if (experiment.Number("judge_agreement") is { } agreement)
        {
            string can = experiment.Number("judge_agreement_low") > Coin ? "It agrees with the person more often than a coin would." : "It cannot be told from a coin: do not let this model grade.";
            yield return $"With the person: {Shares.Two(agreement)}{Shares.Interval(experiment, "judge_agreement")}, {Shares.Two(experiment.Number("judge_chance"))} by chance; kappa {Shares.Two(experiment.Number("judge_kappa"))}. {can}";
        }

        if (experiment.Number("position_bias") is { } place)
        {
            yield return $"Place: in {Shares.Two(place)} of {Read.Short(n)} pairs the verdict follows the place, not the answer{Shares.Interval(experiment, "position_bias")}; A is named in {Shares.Two(experiment.Number("first_place_share"))} of all verdicts.";
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
    }
}
