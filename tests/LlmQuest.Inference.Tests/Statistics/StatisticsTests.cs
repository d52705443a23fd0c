using System.Text.Json;
using FsCheck.Fluent;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Inference.Tests.Statistics;

public sealed class StatisticsTests
{
    private static IEnumerable<TestCaseData> McNemarCases() => Oracle.Cases("statistics", "mcnemar_exact");

    private static IEnumerable<TestCaseData> BinomialCases() => Oracle.Cases("statistics", "binomial_two_sided_half");

    private static IEnumerable<TestCaseData> WilsonCases() => Oracle.Cases("statistics", "wilson95");

    private static IEnumerable<TestCaseData> RocCases() => Oracle.Cases("statistics", "auroc");

    private static IEnumerable<TestCaseData> CalibrationCases() => Oracle.Cases("statistics", "brier_ece");

    [TestCaseSource(nameof(McNemarCases))]
    public void McNemar_agrees_with_statsmodels(JsonElement one) =>
        Near(BinomialTests.McNemar(one.GetProperty("only_first_right").GetInt32(), one.GetProperty("only_second_right").GetInt32()), one, "p");

    [TestCaseSource(nameof(BinomialCases))]
    public void The_binomial_test_agrees_with_scipy(JsonElement one) =>
        Near(BinomialTests.TwoSidedHalf(one.GetProperty("successes").GetInt32(), one.GetProperty("n").GetInt32()), one, "p");

    [TestCaseSource(nameof(WilsonCases))]
    public void Wilson_agrees_with_statsmodels(JsonElement one)
    {
        Interval? interval = BinomialTests.Wilson95(one.GetProperty("successes").GetInt32(), one.GetProperty("n").GetInt32());
        Near(interval?.Low, one, "low");
        Near(interval?.High, one, "high");
    }

    [TestCaseSource(nameof(RocCases))]
    public void The_area_under_the_curve_agrees_with_scikit_learn(JsonElement one) => Near(Scores.RocArea(Labels(one), Numbers(one, "scores")), one, "auroc");

    [TestCaseSource(nameof(CalibrationCases))]
    public void Brier_and_calibration_error_agree(JsonElement one)
    {
        Near(Scores.Brier(Labels(one), Numbers(one, "p_positive")), one, "brier");
        Near(Scores.CalibrationError(Labels(one), Numbers(one, "p_positive")), one, "ece_10_bins_right_closed");
    }

    [Test]
    public void What_cannot_be_said_is_absent()
    {
        Assert.That(BinomialTests.Wilson95(0, 0), Is.Null);
        Assert.That(Scores.RocArea([true], [1]), Is.Null);
        Assert.That(Scores.Brier([], []), Is.Null);
        Assert.That(Scores.CalibrationError([], []), Is.Null);
    }

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void What_is_no_probability_is_refused(double p)
    {
        Assert.That(() => Scores.Brier([true, false], [0.5, p]), Throws.ArgumentException);
        Assert.That(() => Scores.CalibrationError([true, false], [0.5, p]), Throws.ArgumentException);
    }

    [Test]
    public void Scores_that_do_not_fit_are_refused()
    {
        Assert.That(() => Scores.RocArea([true, false], [0.5, double.NaN]), Throws.ArgumentException);
        Assert.That(() => Scores.RocArea([true, false], [0.5]), Throws.ArgumentException);
        Assert.That(() => Scores.Brier([true], []), Throws.ArgumentException);
        Assert.That(() => Scores.CalibrationError([true], []), Throws.ArgumentException);
    }

    [Test]
    public void Infinite_scores_have_their_place() =>
        Assert.That(Scores.RocArea([true, false, true, false], [double.PositiveInfinity, 3, 3, double.NegativeInfinity]), Is.EqualTo(0.875));

    [Test]
    public void The_area_is_the_share_of_pairs_in_the_right_order() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<(bool Positive, byte Score)[]>(items =>
    {
        bool[] positive = [.. items.Select(item => item.Positive)];
        double[] scores = [.. items.Select(item => item.Score / 16.0)];
        double[] wins = [.. items.Where(a => a.Positive).SelectMany(_ => items.Where(b => !b.Positive), (a, b) => (1 + Math.Sign(a.Score - b.Score)) / 2.0)];
        return wins.Length == 0 ? Scores.RocArea(positive, scores) is null : Oracle.Near(Scores.RocArea(positive, scores)!.Value, wins.Average(), 1e-12);
    }));

    [TestCase(-1, 3)]
    [TestCase(4, 3)]
    [TestCase(0, -1)]
    public void Counts_outside_their_range_are_refused(int successes, int n)
    {
        Assert.That(() => BinomialTests.TwoSidedHalf(successes, n), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BinomialTests.Wilson95(successes, n), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BinomialTests.McNemar(-1, n), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => BinomialTests.McNemar(3, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static bool[] Labels(JsonElement one) => [.. one.GetProperty("labels").EnumerateArray().Select(label => label.GetInt32() == 1)];

    private static double[] Numbers(JsonElement one, string name) => [.. one.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static void Near(double? actual, JsonElement one, string name) =>
        Assert.That(Oracle.Near(actual ?? double.NaN, one.GetProperty(name).GetDouble(), Oracle.Exact), Is.True, $"{name}: {actual}");
}
