using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>Counts alone: the interval of a share, and whether two systems differ on the same items.</summary>
internal static class CountsGroup
{
    public static string? ProblemOfShare(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        double successes = parameters["successes"].Number!.Value;
        double n = parameters["n"].Number!.Value;
        return n == 0 ? "n is 0, and of nothing there is no share: set n to at least 1."
            : successes > n ? $"successes is {LabValue.Of(successes)} of {LabValue.Of(n)}: it cannot be more than n." : null;
    }

    public static void TellShare(Telling telling, CancellationToken stop)
    {
        int successes = (int)telling.Number("successes");
        int n = (int)telling.Number("n");
        Interval? interval = BinomialTests.Wilson95(successes, n);
        telling.Fact("low", ModelExperiment.Number(interval?.Low));
        telling.Fact("high", ModelExperiment.Number(interval?.High));
        stop.ThrowIfCancellationRequested();
        telling.Fact("binomial_p", LabValue.Of(BinomialTests.TwoSidedHalf(successes, n)));
    }

    public static void TellDifference(Telling telling, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        telling.Fact("p_value", LabValue.Of(BinomialTests.McNemar((int)telling.Number("only_first_right"), (int)telling.Number("only_second_right"))));
    }
}
