using LlmQuest.Labs.Classify;

namespace LlmQuest.Labs.Tests.Classify;

public sealed class OrdersTests
{
    [TestCase(0, 1)]
    [TestCase(1, 1)]
    [TestCase(4, 24)]
    [TestCase(6, 720)]
    public void Every_order_comes_once_and_the_usual_one_first(int count, int orders)
    {
        int[][] all = [.. Orders.Of(count)];
        Assert.That(all.Select(order => string.Join(' ', order)).Distinct().Count(), Is.EqualTo(orders));
        Assert.That(all, Has.Length.EqualTo(orders));
        Assert.That(all[0], Is.Ordered);
        Assert.That(all, Is.All.EquivalentTo(Enumerable.Range(0, count)));
    }
}
