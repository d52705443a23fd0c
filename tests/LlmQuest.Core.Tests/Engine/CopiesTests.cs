using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class CopiesTests(Reload reload)
{
    private static World World => ACourse.Of(
        ACourse.Stage("hall", ACourse.Scene("one", ACourse.Horn(), SomeChallenge.Number(3), SomeChallenge.Text("+ token"), ACourse.Thing("lamp", "Dark.", isPortable: true), ACourse.Exit("out", "garden"))),
        ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Number(4))));

    [Test]
    public async Task Back_from_a_copy_returns_exactly()
    {
        var player = new Player(World, reload);
        await player.Type("answer 2", "hint", "take lamp");
        string before = player.Saved;
        long events = player.Journal.LastSequence;
        player.Labs.Add(("texts", LabValue.Of(["hello"])));
        await player.Type("play", "answer 3", "reveal", "set temperature 2", "generate", "hint", "task 1", "back");
        Assert.That((player.Saved, player.Journal.LastSequence), Is.EqualTo((before, events)));
    }

    [Test]
    public async Task A_finished_stage_is_fresh_in_its_copy_and_its_record_stays()
    {
        var player = new Player(World, reload);
        await player.Type("answer 3", "answer token");
        string before = player.Saved;
        Assert.That(await player.Type("play"), Does.Contain("fresh as on the first day"));
        Assert.That(await player.Type("answer 3"), Does.Contain("Passed: Count"));
        await player.Type("reveal", "back");
        Assert.That(player.Saved, Is.EqualTo(before));
    }

    [Test]
    public async Task A_copy_opens_also_when_the_program_has_just_asked_something()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Thing("lamp post", "Brass."), ACourse.Thing("lamp shade", "Red."), SomeChallenge.Number(3)), reload);
        Assert.That(await player.Type("examine lamp"), Does.StartWith("Which 'lamp' do you mean"));
        string before = player.Saved;
        Assert.That(await player.Type("play"), Does.StartWith("This is a copy of Hall."));
        await player.Type("back");
        Assert.That(player.Saved, Is.EqualTo(before));
    }

    [TestCase("hint")]
    [TestCase("reveal")]
    public async Task A_copy_tells_nothing_about_what_is_still_open_in_the_run(string line)
    {
        var player = new Player(World, reload);
        Assert.That(await player.Type("play", line), Does.StartWith("\"Count\" is still open in your run"));
    }

    [Test]
    public async Task A_prediction_cannot_be_looked_up_in_a_copy()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), ACourse.Predict("lens", "guess_p", 0.1, isShare: true)), reload);
        Assert.That(await player.Type("play", "predict 0.9"), Does.StartWith("\"Predict it\" is still open in your run"));
        Assert.That(player.Labs.Asked, Is.Empty);
    }

    [Test]
    public async Task No_badge_is_won_in_a_copy()
        => Assert.That(await new Player(World, reload).Type("play", "answer 1", "answer 1", "answer 1", "answer 3"), Does.Not.Contain("Badge"));

    [Test]
    public async Task A_copy_does_not_lead_to_other_stages()
        => Assert.That(await new Player(World, reload).Type("play", "go out"), Does.StartWith("This is a copy of Hall alone: type back first"));

    [Test]
    public async Task There_is_no_copy_of_a_copy()
        => Assert.That(await new Player(World, reload).Type("play", "play"), Does.StartWith("You are in the copy already."));

    [Test]
    public async Task A_remark_is_not_taken_where_nothing_is_kept()
        => Assert.That(await new Player(World, reload).Type("play", "! unclear"), Does.StartWith("Nothing is kept in this copy"));
}
