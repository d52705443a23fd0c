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
}
