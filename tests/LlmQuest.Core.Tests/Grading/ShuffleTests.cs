using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Grading;
using LlmQuest.Testing;

namespace LlmQuest.Core.Tests.Grading;

public sealed class ShuffleTests
{
    [Test]
    public void A_shuffle_has_every_place_once_and_changes_something() => Check.QuickThrowOnFailure(Prop.ForAll<byte, NonNull<string>>((count, seed) =>
    {
        int[] places = [.. Shuffle.Of(count, seed.Get)];
        return places.Order().SequenceEqual(Enumerable.Range(0, count)) && (count < 2 || !places.SequenceEqual(Enumerable.Range(0, count)));
    }));

    [Test]
    public void The_same_seed_gives_the_same_order_on_every_machine()
        => Assert.That(Shuffle.Of(6, "dial-room/cold").ToArray(), Is.EqualTo(new[] { 1, 4, 0, 2, 5, 3 }));

    [Test]
    public void Other_seeds_give_other_orders()
        => Assert.That(Enumerable.Range(0, 100).Select(i => string.Join(' ', Shuffle.Of(6, i.ToString(CultureInfo.InvariantCulture)))).Distinct().Count(), Is.GreaterThan(80));

    [Test]
    public void All_orders_but_the_first_are_about_as_likely()
    {
        IEnumerable<string> orders = Enumerable.Range(0, 6000).Select(i => string.Join(' ', Shuffle.Of(3, $"stage/{i}")));
        int[] counts = [.. orders.CountBy(order => order).Select(pair => pair.Value)];
        Assert.That(counts, Has.Length.EqualTo(5).And.All.InRange(850, 2200));
    }

    [Test]
    public void What_is_shown_never_stands_beside_what_it_belongs_to()
    {
        IEnumerable<bool> solved = Enumerable.Range(0, 200)
            .Select(i => SomeChallenge.Match("1 = one", "2 = two", "= three", "= four") with { Id = i.ToString(CultureInfo.InvariantCulture) })
            .Select(challenge => Grader.Grade(challenge, "1a 2b").Kind == VerdictKind.Passed);
        Assert.That(solved, Has.None.True);
    }

    [Test]
    public void The_stage_is_part_of_the_seed()
    {
        var challenge = SomeChallenge.Order("one", "two", "three", "four", "five");
        Assert.That(ShownItems.Of(challenge, "dial-room").Texts, Is.Not.EqualTo(ShownItems.Of(challenge, "echo-hall").Texts));
        Assert.That(Grader.Grade(challenge, ModelAnswer.Of(challenge, "dial-room")!, "dial-room").Kind, Is.EqualTo(VerdictKind.Passed));
    }
}
