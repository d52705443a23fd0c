using LlmQuest.Reports.Board;

namespace LlmQuest.Reports.Tests;

public sealed class MeaningTests
{
    private static readonly Meaning[] Some =
    [
        new("tokens", 3, [1, 0]),
        new("a token", 1, [0.8f, 0.6f]),
        new("words", 2, [0, 1]),
        new("nothing", 1, [0, 0]),
    ];

    [Test]
    public void Answers_that_point_the_same_way_are_together_under_the_most_frequent()
        => Assert.That(MeaningGroups.Of(Some, 0.7)["a token"], Is.EqualTo("tokens"));

    [Test]
    public void An_answer_without_direction_is_alone()
        => Assert.That(MeaningGroups.Of(Some, 0.7)["nothing"], Is.EqualTo("nothing"));

    [Test]
    public void At_the_bar_an_answer_belongs_and_above_it_does_not()
    {
        Meaning[] half = [new("one", 2, [1, 0]), new("other", 1, [0.5f, 0.5f])];
        Assert.That(MeaningGroups.Of(half, 0.5)["other"], Is.EqualTo("one"));
        Assert.That(MeaningGroups.Of(half, 0.51)["other"], Is.EqualTo("other"));
    }

    [Test]
    public void The_order_in_which_answers_come_changes_nothing()
    {
        var groups = MeaningGroups.Of(Some);
        for (int i = 1; i < Some.Length; i++)
        {
            Assert.That(MeaningGroups.Of([.. Some.Skip(i), .. Some.Take(i)]), Is.EquivalentTo(groups));
        }
    }

    [Test]
    public void A_learner_who_gave_two_answers_of_a_group_counts_once()
    {
        using var folder = new ClassFolder();
        folder.Hand("a.jsonl", new SomeRun("a").Answers(1, "hall", "one", "not_recognised", "Tokens").Answers(1, "hall", "one", "not_recognised", "A token").Text);
        folder.Hand("b.jsonl", new SomeRun("b").Answers(1, "hall", "one", "not_recognised", "tokens").Text);
        ClassBoard board = folder.Board();
        StrangeCluster cluster = MeaningGroups.Clusters(board, "hall/one", MeaningGroups.Of([new("tokens", 2, [1, 0]), new("a token", 1, [1, 0])])).Single();
        Assert.That((cluster.Learners, cluster.Times), Is.EqualTo((2, 3)));
    }
}
