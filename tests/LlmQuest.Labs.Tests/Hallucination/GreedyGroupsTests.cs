using LlmQuest.Labs.Hallucination;

namespace LlmQuest.Labs.Tests.Hallucination;

public sealed class GreedyGroupsTests
{
    [Test]
    public void Equal_answers_are_one_group() => Assert.That(GreedyGroups.Of(["a", "b", "a", "c"], null, CancellationToken.None), Is.EqualTo(new[] { 0, 1, 0, 2 }));

    // 3 is near to 2, which is no first member, and to nothing else.
    [Test]
    public void An_answer_joins_the_first_group_whose_first_member_it_matches()
    {
        (int, int)[] near = [(2, 0), (3, 2), (4, 1), (4, 0)];
        Assert.That(GreedyGroups.Of(["a", "b", "c", "d", "e"], (answer, first) => near.Contains((answer, first)), CancellationToken.None), Is.EqualTo(new[] { 0, 1, 0, 2, 0 }));
    }

    [Test]
    public void The_same_words_go_before_nearness()
        => Assert.That(GreedyGroups.Of(["a", "b", "b"], (answer, first) => answer == 2 && first == 0, CancellationToken.None), Is.EqualTo(new[] { 0, 1, 1 }));

    [Test]
    public void A_stop_ends_it() => Assert.That(() => GreedyGroups.Of(["a"], null, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
}
