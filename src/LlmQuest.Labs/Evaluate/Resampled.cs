using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Evaluate;

/// <summary>Intervals from samples drawn anew, which take time in proportion to the cases.</summary>
internal static class Resampled
{
    private const int MostCases = 1000;
    private const long Seed = 1;

    /// <summary>Tells <c>fact_low</c> and <c>fact_high</c>; nothing where there are too many cases.</summary>
    public static void Tell(Telling telling, string fact, int cases, Func<IReadOnlyList<int>, double?> statistic, CancellationToken stop)
    {
        if (cases > MostCases)
        {
            return;
        }

        Interval? interval = Bootstrap.Percentile95(cases, Stoppable, new RandomStream(Seed, 0));
        telling.Fact($"{fact}_low", ModelExperiment.Number(interval?.Low));
        telling.Fact($"{fact}_high", ModelExperiment.Number(interval?.High));

        double? Stoppable(IReadOnlyList<int> drawn)
        {
            stop.ThrowIfCancellationRequested();
            return statistic(drawn);
        }
    }
}
