using LlmQuest.Core.Labs;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class BetTests(Reload reload)
{
    [Test]
    public async Task A_show_of_hands_is_told_beside_the_outcome()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Choice("-wrong", "+right")), reload);
        Assert.That(await player.Type("bet A 12 b=7"), Does.StartWith("19 hands: A 12, B 7."));
        Assert.That(await player.Type("answer a"), Does.Not.Contain("The room had bet"));
        string told = await player.Type("answer b");
        Assert.That(told, Does.Contain("The room had bet").And.Contain("12 (63 %)").And.Contain("7 (37 %)  right"));
        Assert.That(player.State.Hands, Is.Empty);
    }

    [Test]
    public async Task Another_bet_takes_the_place_of_the_first()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Number(3)), reload);
        Assert.That(await player.Type("bet 2 5 3 6", "bet 3 1 4 1", "answer 3"), Does.Contain("3").And.Contain("1 (50 %)").And.Not.Contain("5 ("));
    }

    [Test]
    public async Task Of_one_person_it_is_a_guess_as_before()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), ACourse.Predict("lens", "guess_p", 0.1, isShare: true).Called("guessed")), reload);
        await player.Type("bet 0.4");
        Assert.That(player.State.Record("hall", "guessed")!.Guess, Is.EqualTo(LabValue.Of(0.4)));
    }

    [TestCase("bet A 12 E 3", "There is no answer 'E' to bet on")]
    [TestCase("bet A 12 A 3", "")]
    [TestCase("bet A 99999999999 B 1", "")]
    [TestCase("bet A", "")]
    [TestCase("bet", "")]
    public async Task A_bet_that_makes_no_sense_is_refused(string line, string told)
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Choice("-wrong", "+right")), reload);
        Assert.That(await player.Type(line), Does.StartWith(told).And.Not.Empty);
        Assert.That(player.State.Hands, Is.Empty);
    }
}
