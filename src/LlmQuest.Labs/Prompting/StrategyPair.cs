using LlmQuest.Core.Labs;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Prompting;

/// <summary>Two strategies on the same questions.</summary>
internal sealed class StrategyPair
{
    /// <summary>A p-value below this is called enough to tell two strategies apart.</summary>
    public const double Level = 0.05;

    private readonly StrategyResult _first;
    private readonly StrategyResult _second;

    /// <param name="first">One, with all questions answered.</param>
    /// <param name="second">The other.</param>
    public StrategyPair(StrategyResult first, StrategyResult second)
    {
        _first = first;
        _second = second;
        OnlyFirst = first.Correct.Zip(second.Correct).Count(pair => pair is (true, false));
        OnlySecond = first.Correct.Zip(second.Correct).Count(pair => pair is (false, true));
    }

    public int OnlyFirst { get; }

    public int OnlySecond { get; }

    public int Discordant => OnlyFirst + OnlySecond;

    public double PValue => BinomialTests.McNemar(OnlyFirst, OnlySecond);

    public bool IsEnough => PValue < Level;

    /// <summary>The pair as a record of the fact <c>pairs</c>.</summary>
    public LabValue ToValue()
    {
        double[] differences = [.. _second.LogProbabilities.Zip(_first.LogProbabilities, (second, first) => second - first)];
        Interval? interval = Bootstrap.Percentile95(differences.Length, drawn => drawn.Average(i => differences[i]), new RandomStream(0, 0));
        return LabValue.Map(
        [
            ("first", LabValue.Of(_first.Name)),
            ("second", LabValue.Of(_second.Name)),
            ("only_first_right", LabValue.Of(OnlyFirst)),
            ("only_second_right", LabValue.Of(OnlySecond)),
            ("discordant", LabValue.Of(Discordant)),
            ("p_value", LabValue.Of(PValue)),
            ("enough", LabValue.Of(IsEnough)),
            ("flipped", LabValue.Numbers(Enumerable.Range(1, _first.Correct.Count).Where(i => _first.Correct[i - 1] != _second.Correct[i - 1]).Select(i => (double)i))),
            .. interval is null ? [] : new[]
            {
                ("logprob_difference", LabValue.Of(differences.Average())),
                ("logprob_low", LabValue.Of(interval.Low)),
                ("logprob_high", LabValue.Of(interval.High)),
            },
        ]);
    }
}
