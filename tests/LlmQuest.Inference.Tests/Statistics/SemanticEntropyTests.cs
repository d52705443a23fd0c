using System.Text.Json;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Inference.Tests.Statistics;

public sealed class SemanticEntropyTests
{
    private static IEnumerable<TestCaseData> OracleCases() => Oracle.Cases("statistics", "semantic_entropy_discrete");

    [TestCaseSource(nameof(OracleCases))]
    public void Entropy_agrees_with_the_reference(JsonElement one)
    {
        SemanticEntropy entropy = SemanticEntropy.Discrete([.. one.GetProperty("clusters").EnumerateArray().Select(cluster => cluster.GetInt32())])!;
        Assert.That(Oracle.Near(entropy.Nats, one.GetProperty("nats").GetDouble(), Oracle.Exact), Is.True);
        Assert.That(Oracle.Near(entropy.Normalised, one.GetProperty("normalised").GetDouble(), Oracle.Exact), Is.True);
    }

    [Test]
    public void Half_of_the_answers_in_one_cluster_give_three_quarters()
    {
        SemanticEntropy entropy = SemanticEntropy.Discrete([0, 1, 2, 1])!;
        Assert.That(entropy.Nats, Is.EqualTo(1.0397).Within(1e-4));
        Assert.That(entropy.Normalised, Is.EqualTo(0.75).Within(1e-12));
    }

    [Test]
    public void Answers_of_one_meaning_have_none()
    {
        Assert.That(SemanticEntropy.Discrete([7, 7, 7]), Is.EqualTo(new SemanticEntropy(0, 0)));
        Assert.That(SemanticEntropy.Discrete([7]), Is.EqualTo(new SemanticEntropy(0, 0)));
    }

    [Test]
    public void Without_answers_nothing_can_be_said() => Assert.That(SemanticEntropy.Discrete([]), Is.Null);

    // Likelihoods of one token each: 0.819, 0.741, 0.223, 0.779; the first two mean the same.
    [Test]
    public void Likely_answers_weigh_more()
    {
        double[] means = [-0.2, -0.3, -1.5, -0.25];
        SemanticEntropy entropy = SemanticEntropy.Likelihood([0, 0, 1, 2], means)!;
        double all = means.Sum(Math.Exp);
        double[] shares = [(Math.Exp(-0.2) + Math.Exp(-0.3)) / all, Math.Exp(-1.5) / all, Math.Exp(-0.25) / all];
        Assert.That(shares, Is.EqualTo(new[] { 0.609, 0.087, 0.304 }).Within(5e-4));
        Assert.That(entropy.Nats, Is.EqualTo(-shares.Sum(share => share * Math.Log(share))).Within(1e-12));
        Assert.That(entropy.Nats, Is.EqualTo(0.877).Within(5e-4));
        Assert.That(SemanticEntropy.Naive(means), Is.EqualTo(0.5625).Within(1e-12));
    }

    [Test]
    public void Answers_that_are_as_likely_give_the_discrete_form()
        => Assert.That(SemanticEntropy.Likelihood([0, 1, 2, 1], [-5000, -5000, -5000, -5000])!.Nats, Is.EqualTo(SemanticEntropy.Discrete([0, 1, 2, 1])!.Nats).Within(1e-12));

    // A tutorial on the web has 0.881 for these two shares.
    [Test]
    public void Shares_of_six_and_four_tenths_have_0_971_bits()
        => Assert.That(SemanticEntropy.Discrete([0, 0, 0, 0, 0, 0, 1, 1, 1, 1])!.Nats / Math.Log(2), Is.EqualTo(0.971).Within(5e-4));

    [Test]
    public void One_likely_answer_has_no_entropy()
    {
        Assert.That(SemanticEntropy.Likelihood([3], [-2]), Is.EqualTo(new SemanticEntropy(0, 0)));
        Assert.That(SemanticEntropy.Likelihood([0, 1], [0, -10_000])!.Nats, Is.Zero);
        Assert.That((SemanticEntropy.Likelihood([], []), SemanticEntropy.Naive([])), Is.EqualTo(((SemanticEntropy?)null, (double?)null)));
    }

    [Test]
    public void Every_answer_needs_its_likelihood() => Assert.That(() => SemanticEntropy.Likelihood([0], []), Throws.ArgumentException);
}
