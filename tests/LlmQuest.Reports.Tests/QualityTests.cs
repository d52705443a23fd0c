using System.Collections.Immutable;
using LlmQuest.Core.Journal;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Forms;
using LlmQuest.Reports.Quality;

namespace LlmQuest.Reports.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class QualityTests : IDisposable
{
    private readonly ClassFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Half of the learners know it: they pass three of four at once. The question "four" is passed at once by the others.
    private ImmutableArray<ItemFigures> Items(int learners)
    {
        for (int i = 0; i < learners; i++)
        {
            var run = new SomeRun(FormattableString.Invariant($"{i}"));
            foreach ((string stage, string challenge) in new[] { ("hall", "one"), ("hall", "two"), ("attic", "three"), ("attic", "four") })
            {
                bool knows = (i % 2 == 0) != (challenge == "four");
                if (!knows)
                {
                    run.Answers(1, stage, challenge, "wrong").Add(0, new HintTaken(stage, challenge, 1, 1));
                }

                _ = knows || challenge == "three" ? run.Passes(1, stage, challenge) : run.Add(1, new Revealed(stage, challenge, "hash"));
            }

            _folder.Hand(FormattableString.Invariant($"{i}.jsonl"), run.Text);
        }

        return ItemTable.Of(BoardCourse.Of("course", SomeRun.Outline), _folder.Read().Learners);
    }

    [Test]
    public void A_question_with_the_wrong_key_is_found_by_those_who_know_the_rest()
    {
        ImmutableArray<ItemFigures> items = Items(40);
        Assert.That(items.Single(item => item.Challenge.Address == "hall/one").Discrimination!.Low, Is.GreaterThan(0));
        Assert.That(items.Single(item => item.Challenge.Address == "attic/four").Remarks, Has.Some.Contains("look whether the key is right"));
    }

    [Test]
    public void A_hint_that_nobody_succeeded_after_is_named()
    {
        ImmutableArray<ItemFigures> items = Items(40);
        Assert.That(items.Single(item => item.Challenge.Address == "hall/one").Hints, Is.EqualTo(new[] { new Share(0, 20) }));
        Assert.That(items.Single(item => item.Challenge.Address == "hall/one").Remarks, Does.Contain("hint 1 was never followed by success, of 20 who took it and no further one"));
        Assert.That(items.Single(item => item.Challenge.Address == "attic/three").Hints, Is.EqualTo(new[] { new Share(20, 20) }));
    }

    [Test]
    public void With_few_learners_nothing_is_said()
    {
        ImmutableArray<ItemFigures> items = Items(6);
        Assert.That(items.SelectMany(item => item.Remarks), Is.Empty);
        Assert.That(items.Select(item => item.Discrimination), Has.All.Null);
        Assert.That(ItemText.Lines(_folder.Board(), items, null), Has.Some.Contains("4 others have too few to say anything"));
    }

    // By NumPy: corrcoef([0,1,1,0,1],[0.2,0.8,0.6,0.4,0.9]) and the Fisher interval at n = 5.
    [Test]
    public void A_correlation_is_as_others_compute_it()
    {
        Correlation r = Correlation.Of([(0, 0.2), (1, 0.8), (1, 0.6), (0, 0.4), (1, 0.9)])!;
        Assert.That(r.Value, Is.EqualTo(0.8926).Within(0.0005));
        Assert.That(Correlation.Of([(1, 0.2), (1, 0.8), (1, 0.6), (1, 0.4)]), Is.Null);
    }

    // Wilson's interval of 8 in 10, as in Brown, Cai and DasGupta 2001 and R's binom.confint.
    [Test]
    public void An_interval_of_a_share_is_as_others_compute_it()
    {
        (double low, double high) = new Share(8, 10).Interval;
        Assert.That((low, high), Is.EqualTo((0.4902, 0.9433)).Using<(double A, double B)>((a, b) => Math.Abs(a.A - b.A) < 0.0005 && Math.Abs(a.B - b.B) < 0.0005));
    }

    [Test]
    public void Quartiles_lie_between_two_values_on_a_straight_line()
        => Assert.That(Spread.Of(new[] { 1.0, 2, 3, 4 }.Select(TimeSpan.FromMinutes)), Is.EqualTo(new Spread(4, 2.5, 1.75, 3.25)));
}
