using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests;

public sealed class SamplingRangeTests
{
    private static IEnumerable<TestCaseData> Outside =>
    [
        Case("epsilon 0", () => new EpsilonCutoff(0)),
        Case("epsilon 1", () => new EpsilonCutoff(1)),
        Case("min-p 0", () => new MinP(0)),
        Case("min-p above 1", () => new MinP(1.01f)),
        Case("n-grams of nothing", () => new NoRepeatNgram(0)),
        Case("repetition penalty 0", () => new RepetitionPenalty(0)),
        Case("temperature 0", () => new Temperature(0)),
        Case("top-k 0", () => new TopK(0)),
        Case("top-p 0", () => new TopP(0)),
        Case("top-p above 1", () => new TopP(1.01f)),
        Case("typical mass 0", () => new Typical(0)),
        Case("typical mass above 1", () => new Typical(1.01f)),
    ];

    [TestCaseSource(nameof(Outside))]
    public void A_filter_with_a_number_outside_its_range_is_refused(Func<object> filter)
        => Assert.That(filter, Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_filter_at_the_end_of_its_range_keeps_everything()
    {
        float[] logits = [2, 1, 0];
        new TopP(1).Apply(logits, []);
        new Typical(1).Apply(logits, []);
        new TopK(3).Apply(logits, []);
        new Temperature(1).Apply(logits, []);
        Assert.That(logits, Is.EqualTo(new[] { 2f, 1, 0 }));
    }

    private static TestCaseData Case(string name, Func<object> filter) => new TestCaseData(filter).SetArgDisplayNames(name);
}
