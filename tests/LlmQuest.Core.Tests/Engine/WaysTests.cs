using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class WaysTests(Reload reload)
{
    private static World Rooms => ACourse.Of(ACourse.Stage(
        "hall",
        ACourse.Scene("start-room", ACourse.Exit("east/gate", "#vault", "riddle"), ACourse.Exit("west/window", "#loft"), SomeChallenge.Text("+ gold").Called("riddle")),
        ACourse.Scene("vault", SomeChallenge.Number(3).Called("count")),
        ACourse.Scene("loft", SomeChallenge.Number(4).Called("left-behind"))));

    private static World Stages => ACourse.Of(
        ACourse.Stage("hall", ACourse.Scene("one", SomeChallenge.Text("+ gold").Called("first")), ACourse.Scene("two", SomeChallenge.Number(3).Called("second"))),
        ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Number(4))).After("hall"));

    [Test]
    public async Task A_thing_is_looked_at_where_a_lab_has_its_name()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Thing("box, tin box", "Eighteen headlines."), ACourse.Lab("box", "next-token", ("text", LabValue.Of("The")))), reload);
        Assert.That(await player.Type("examine box"), Does.Contain("Eighteen headlines."));
    }

    [Test]
    public async Task A_closed_way_says_what_opens_it()
        => Assert.That(await new Player(Rooms, reload).Type("go east"), Does.Contain("The way is closed.").And.Contain("Riddle"));

    [TestCase("answer gold")]
    [TestCase("reveal")]
    public async Task A_way_opens_when_its_challenge_is_done(string line)
    {
        var player = new Player(Rooms, reload);
        await player.Type(line, "go east");
        Assert.That(player.State.Scene, Is.EqualTo("vault"));
    }

    [Test]
    public async Task A_challenge_that_was_left_behind_can_be_done_from_anywhere_in_its_stage()
    {
        var player = new Player(Rooms, reload);
        await player.Type("go window", "go hall", "answer gold", "go east", "answer 3", "task left behind", "answer 4");
        Assert.That(player.State.Passed, Does.ContainKey("hall"));
    }

    [Test]
    public async Task A_locked_stage_says_what_it_needs()
    {
        var player = new Player(Stages, reload);
        Assert.That(await player.Type("go garden"), Is.EqualTo("Garden is locked: needs Hall. map shows all stages."));
        Assert.That(await player.Type("answer gold", "map"), Does.Contain("locked: needs Hall (done: 1 of 2 challenges)"));
    }

    [Test]
    public async Task A_locked_stage_can_be_looked_at()
        => Assert.That(await new Player(Stages, reload).Type("look at garden"), Does.Contain("Garden - locked: needs Hall"));

    [Test]
    public async Task Next_leads_on_from_a_passed_stage_that_has_several_ways_out()
    {
        World world = ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("one", SomeChallenge.Number(3), ACourse.Exit("north/door", "garden"), ACourse.Exit("down/hole", "cellar"))),
            ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Number(4))),
            ACourse.Stage("cellar", ACourse.Scene("casks", SomeChallenge.Number(5))));
        var player = new Player(world, reload);
        Assert.That(await player.Type("answer 3"), Does.Contain("next goes on"));
        await player.Type("next");
        Assert.That(player.State.Stage, Is.EqualTo("garden"));
    }

    [Test]
    public async Task Next_goes_through_the_scenes_and_then_to_the_stage_that_opened()
    {
        var player = new Player(Stages, reload);
        await player.Type("next");
        Assert.That(player.State.Scene, Is.EqualTo("two"));
        Assert.That(await player.Type("next"), Does.Contain("There is still something to do here"));
        await player.Type("reveal", "reveal", "next");
        Assert.That(player.State.Stage, Is.EqualTo("garden"));
    }

    [Test]
    public async Task A_scene_before_the_one_that_was_entered_first_can_be_found()
    {
        World world = ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("hall-scene", ACourse.Exit("hole", "garden#pond"), SomeChallenge.Reflect())),
            ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Number(3)), ACourse.Scene("pond", SomeChallenge.Number(4).Called("fish"))));
        var player = new Player(world, reload);
        await player.Type("go hole", "answer 4", "next");
        Assert.That(player.State.Scene, Is.EqualTo("lawn"));
    }

    [Test]
    public async Task Passing_a_stage_tells_what_is_open_now()
        => Assert.That(await new Player(Stages, reload).Type("answer gold", "next", "answer 3"), Does.Contain("Stage passed: Hall, with 3 stars of 3.").And.Contain("Open now: Garden. next goes on."));

    [Test]
    public async Task The_end_of_the_course_is_told()
        => Assert.That(await new Player(Stages, reload).Type("answer gold", "next", "answer 3", "next", "task 1", "answer 4"), Does.Contain("You have finished The Course."));

    [Test]
    public async Task A_stage_without_challenges_is_passed_by_seeing_its_end()
    {
        var player = new Player(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("one"), ACourse.Scene("two"))), reload);
        Assert.That(player.State.Passed, Is.Empty);
        await player.Type("next");
        Assert.That(player.State.Passed, Does.ContainKey("hall"));
    }

    [Test]
    public async Task An_instructor_opens_a_stage_with_a_reason()
    {
        var player = new Player(Stages, reload);
        player.Record(new Waived("garden", "", "you know this"));
        Assert.That(player.Transcript, Does.Contain("Your instructor opened Garden for you: you know this"));
        await player.Type("go garden");
        Assert.That(player.State.Stage, Is.EqualTo("garden"));
    }

    [Test]
    public void A_waived_challenge_counts_as_done_without_points()
    {
        var player = new Player(Stages, reload);
        player.Record(new Waived("hall", "first", "done on paper"));
        player.Record(new Waived("hall", "second", "done on paper"));
        Assert.That(player.State.Passed, Does.ContainKey("hall"));
        Assert.That(player.State.Purse.Xp, Is.Zero);
        Assert.That(Unlocks.IsFinished(player.World, player.State), Is.False);
    }
}
