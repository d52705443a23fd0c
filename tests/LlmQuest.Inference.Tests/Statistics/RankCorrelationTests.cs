using LlmQuest.Inference.Statistics;

namespace LlmQuest.Inference.Tests.Statistics;

public sealed class RankCorrelationTests
{
    // Ten people's IQ and hours of television; the sum of the squared differences of the ranks is 194, so rho is 1 - 6 * 194 / 990.
    [Test]
    public void Rho_is_that_of_the_formula_without_ties()
        => Assert.That(RankCorrelation.Spearman([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]), Is.EqualTo(1 - (6.0 * 194 / 990)).Within(1e-12));

    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 over the root of 4.5 times 5.
    [Test]
    public void Equal_numbers_share_the_mean_of_their_ranks()
        => Assert.That(RankCorrelation.Spearman([1, 2, 2, 4], [1, 2, 3, 4]), Is.EqualTo(4.5 / Math.Sqrt(22.5)).Within(1e-12));

    [TestCase(new double[] { 1, 5, 9 }, 1)]
    [TestCase(new double[] { 9, 5, 1 }, -1)]
    public void The_same_order_is_one_and_the_reverse_minus_one(double[] other, double rho)
        => Assert.That(RankCorrelation.Spearman([0.1, 0.2, 70], other), Is.EqualTo(rho).Within(1e-12));

    [TestCase(new double[] { 1, 2 }, new double[] { 1, 2 })]
    [TestCase(new double[] { 3, 3, 3 }, new double[] { 1, 2, 3 })]
    public void What_has_no_order_says_nothing(double[] first, double[] second) => Assert.That(RankCorrelation.Spearman(first, second), Is.Null);

    [Test]
    public void Lists_of_different_length_are_refused() => Assert.That(() => RankCorrelation.Spearman([1], []), Throws.ArgumentException);
}
