using LlmQuest.Core.Goals;

namespace LlmQuest.Core.Tests;

public sealed class GoalTests
{
    private static readonly Dictionary<string, double> Numbers = new() { ["distinct"] = 1, ["samples"] = 3 };

    [TestCase(Comparison.Equal, 1, true)]
    [TestCase(Comparison.NotEqual, 1, false)]
    [TestCase(Comparison.Less, 2, true)]
    [TestCase(Comparison.AtMost, 1, true)]
    [TestCase(Comparison.Greater, 1, false)]
    [TestCase(Comparison.AtLeast, 1, true)]
    public void A_number_is_compared(Comparison comparison, double value, bool expected)
        => Assert.That(new NumberGoal("distinct", comparison, value).IsMetBy(Numbers), Is.EqualTo(expected));

    [Test]
    public void A_number_that_is_absent_satisfies_nothing()
        => Assert.That(new NumberGoal("rank", Comparison.NotEqual, 5).IsMetBy(Numbers), Is.False);

    [Test]
    public void Both_must_hold()
    {
        Goal one = new NumberGoal("distinct", Comparison.Equal, 1);
        Assert.That(new BothGoals(one, new NumberGoal("samples", Comparison.AtLeast, 3)).IsMetBy(Numbers), Is.True);
        Assert.That(new BothGoals(one, new NumberGoal("samples", Comparison.AtLeast, 4)).IsMetBy(Numbers), Is.False);
    }
}
