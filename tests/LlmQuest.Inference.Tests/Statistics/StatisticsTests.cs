using System.Text.Json;
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

    private static bool[] Labels(JsonElement one) => [.. one.GetProperty("labels").EnumerateArray().Select(label => label.GetInt32() == 1)];

    private static double[] Numbers(JsonElement one, string name) => [.. one.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    private static void Near(double? actual, JsonElement one, string name) =>
        Assert.That(Oracle.Near(actual ?? double.NaN, one.GetProperty(name).GetDouble(), Oracle.Exact), Is.True, $"{name}: {actual}");
}
