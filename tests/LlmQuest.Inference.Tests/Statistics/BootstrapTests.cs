using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Inference.Tests.Statistics;

public sealed class BootstrapTests
{
    [Test]
    public void The_same_stream_gives_the_same_interval()
    {
        Interval? first = OfHalves(3);
        Assert.That(OfHalves(3), Is.EqualTo(first));
        Assert.That(OfHalves(4), Is.Not.EqualTo(first));
    }

    [Test]
    public void A_share_of_many_items_has_nearly_the_normal_interval()
    {
        Interval interval = OfHalves(1)!;
        Assert.That(interval.Low, Is.EqualTo(0.5 - (1.96 * 0.025)).Within(0.01));
        Assert.That(interval.High, Is.EqualTo(0.5 + (1.96 * 0.025)).Within(0.01));
    }

    [Test]
    public void What_does_not_vary_has_no_width() =>
        Assert.That(Bootstrap.Percentile95(5, _ => 0.25, new RandomStream(1, 0)), Is.EqualTo(new Interval(0.25, 0.25)));

    [Test]
    public void A_sample_has_as_many_items_as_there_are() =>
        Assert.That(Bootstrap.Percentile95(7, drawn => drawn.All(i => i is >= 0 and < 7) ? drawn.Count : -1, new RandomStream(1, 0), 50), Is.EqualTo(new Interval(7, 7)));

    [Test]
    public void Samples_without_a_value_are_left_out() =>
        Assert.That(Bootstrap.Percentile95(3, drawn => drawn.Contains(0) ? 1 : null, new RandomStream(1, 0), 50), Is.EqualTo(new Interval(1, 1)));

    [Test]
    public void Without_a_value_there_is_no_interval()
    {
        Assert.That(Bootstrap.Percentile95(3, _ => null, new RandomStream(1, 0), 50), Is.Null);
        Assert.That(Bootstrap.Percentile95(0, _ => 1, new RandomStream(1, 0), 50), Is.Null);
    }

    [TestCase(-1, 50)]
    [TestCase(3, 0)]
    public void Counts_outside_their_range_are_refused(int items, int samples) =>
        Assert.That(() => Bootstrap.Percentile95(items, _ => 1, new RandomStream(1, 0), samples), Throws.InstanceOf<ArgumentOutOfRangeException>());

    // The share of 400 items, half of which count.
    private static Interval? OfHalves(long seed) => Bootstrap.Percentile95(400, drawn => drawn.Average(i => i % 2), new RandomStream(seed, 0));
}
