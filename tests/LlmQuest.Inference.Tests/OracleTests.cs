namespace LlmQuest.Inference.Tests;

public sealed class OracleTests
{
    [TestCase(0.5, true)]
    [TestCase(0.5000009, true)]
    [TestCase(0.500002, false)]
    [TestCase(0.499998, false)]
    [TestCase(double.NaN, false)]
    public void A_value_perturbed_beyond_the_limit_is_not_near(double perturbed, bool near) =>
        Assert.That(Oracle.Near(0.5, perturbed, Oracle.Exact), Is.EqualTo(near));
}
