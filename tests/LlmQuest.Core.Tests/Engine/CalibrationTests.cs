using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;

namespace LlmQuest.Core.Tests.Engine;

public sealed class CalibrationTests
{
    [TestCase(0, 0, "Visitor")]
    [TestCase(1, 0, "Guesser")]
    [TestCase(4, 0, "Guesser")]
    [TestCase(5, 0, "Forecaster")]
    [TestCase(14, 0.05, "Forecaster")]
    [TestCase(15, 0.05, "Oracle")]
    [TestCase(15, 0.06, "Forecaster")]
    [TestCase(15, 0.1, "Forecaster")]
    [TestCase(15, 0.11, "Weather watcher")]
    [TestCase(5, 0.2, "Weather watcher")]
    [TestCase(40, 0.21, "Gambler")]
    public void A_rank_follows_how_many_predictions_there_are_and_how_near_they_came(int predictions, double error, string rank)
        => Assert.That(Ranks.Of(Predicted(predictions, error)).Name, Is.EqualTo(rank));

    [TestCase(0, 0, "how sure you are")]
    [TestCase(1, 0, "5 predictions")]
    [TestCase(40, 0.21, "20 %")]
    [TestCase(5, 0.2, "10 %")]
    [TestCase(5, 0, "15 predictions that are off by 5 %")]
    public void A_rank_says_what_the_next_one_takes(int predictions, double error, string next)
        => Assert.That(Ranks.Of(Predicted(predictions, error)).Next, Does.Contain(next));

    [Test]
    public void The_highest_rank_asks_for_nothing() => Assert.That(Ranks.Of(Predicted(15, 0)).Next, Is.Empty);

    [TestCase(0, 0)]
    [TestCase(0.0999, 0)]
    [TestCase(0.1, 1)]
    [TestCase(0.95, 9)]
    [TestCase(1, 9)]
    public void A_prediction_counts_with_those_that_were_about_as_sure(double said, int bin)
        => Assert.That(Calibration.None.With(said, 1).Bins[bin], Is.EqualTo(new CalibrationBin(1, said, 1)));

    // In the bin of 70 % one of two came true; in that of 20 % none: (|1.5 - 1| + |0.25 - 0|) / 3.
    [Test]
    public void The_error_is_the_mean_gap_weighted_by_the_sizes_of_the_bins()
    {
        Calibration three = Calibration.None.With(0.75, 1).With(0.75, 0).With(0.25, 0);
        Assert.That((three.Count, three.Error), Is.EqualTo((3, 0.25)));
        Assert.That(Calibration.None.Error, Is.Null);
    }

    private static Calibration Predicted(int count, double error)
        => Enumerable.Range(0, count).Aggregate(Calibration.None, (curve, _) => curve.With(0.5, 0.5 - error));
}
