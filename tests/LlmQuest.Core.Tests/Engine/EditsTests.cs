using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class EditsTests
{
    private static Stage Hall(string id) => ACourse.Stage(id, ACourse.Scene("one", SomeChallenge.Number(3).Called("count"), ACourse.Thing("key", "Red.", isPortable: true)));

    private static Stage Garden => ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Number(4).Called("weeds")));

    [Test]
    public async Task A_stage_that_got_another_id_is_still_passed_and_what_was_taken_is_still_carried()
    {
        var player = new Player(ACourse.Of(Hall("hall"), Garden));
        await player.Type("take key", "answer 3");
        player.Restart(ACourse.Of(Hall("great-hall"), Garden));
        Assert.That((player.State.Passed.ContainsKey("great-hall"), player.State.Stage), Is.EqualTo((true, "great-hall")));
        Assert.That(await player.Type("inventory"), Does.Contain("You carry: key."));
        Assert.That(await player.Type("map"), Does.Contain("Great hall: passed").Or.Contain("Great hall - passed"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_learner_stays_in_a_stage_that_got_another_id_also_when_the_program_was_killed(bool isClosed)
    {
        var player = new Player(ACourse.Of(Hall("hall"), Garden));
        await player.Type("answer 3", "go garden");
        player.Restart(ACourse.Of(Hall("hall"), Garden with { Id = "park" }), isClosed);
        Assert.That((player.State.Stage, player.State.Scene, player.State.Entered), Is.EqualTo(("park", "lawn", new[] { "hall", "park" })));
        Assert.That(await player.Type("task 1", "answer 4"), Does.Contain("Stage passed: Garden"));
    }

    [Test]
    public async Task A_challenge_that_was_changed_in_a_stage_that_got_another_id_keeps_its_points()
    {
        Stage Room(string id, int first) => ACourse.Stage(id, ACourse.Scene("one", SomeChallenge.Number(first).Called("a"), SomeChallenge.Number(4).Called("b"), SomeChallenge.Text("+ token").Called("c")));
        var player = new Player(ACourse.Of(Room("hall", 3), Garden));
        await player.Type("answer 3");
        player.Restart(ACourse.Of(Room("great-hall", 5), Garden));
        Assert.That(player.State.Record("great-hall", "a"), Has.Property("Xp").EqualTo(10).And.Property("IsChanged").True);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_learner_whose_scene_was_taken_out_goes_on_in_the_one_before_it(bool isClosed)
    {
        Scene porch = ACourse.Scene("porch", ACourse.Story("A porch."));
        Stage house = ACourse.Stage("house", porch, ACourse.Scene("loft", ACourse.Story("A loft.")));
        var player = new Player(ACourse.Of(Hall("hall"), house));
        await player.Type("answer 3", "go house", "next");
        player.Restart(ACourse.Of(Hall("hall"), house with { Scenes = [porch] }), isClosed);
        Assert.That((player.State.Stage, player.State.Scene), Is.EqualTo(("house", "porch")));
    }

    [Test]
    public async Task A_stage_is_passed_when_its_last_open_challenge_is_taken_out()
    {
        var player = new Player(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("one", SomeChallenge.Number(3).Called("count"))), Garden.After("hall")));
        await player.Type("look");
        player.Restart(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("one", ACourse.Story("Nothing is asked."))), Garden.After("hall")));
        Assert.That(player.State.Passed.ContainsKey("hall"), Is.True);
        Assert.That(await player.Type("next"), Does.StartWith("Garden"));
    }

    [Test]
    public async Task A_question_that_was_changed_is_marked_and_its_points_stay()
    {
        var player = new Player(ACourse.Of(Hall("hall"), Garden));
        await player.Type("answer 3");
        player.Restart(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("one", SomeChallenge.Number(5).Called("count"))), Garden));
        Assert.That(player.Transcript, Does.Contain("Updated since you answered: Count."));
        Assert.That(player.State.Record("hall", "count"), Has.Property("IsChanged").True.And.Property("Xp").EqualTo(10));
    }

    [Test]
    public async Task What_was_said_stays_said_when_the_story_is_edited()
    {
        World before = ACourse.OneRoom(ACourse.Story("A brass horn."), SomeChallenge.Number(3));
        var player = new Player(before);
        await player.Type("look", "answer 2");
        string said = player.Transcript;
        player.Restart(ACourse.OneRoom(ACourse.Story("A silver horn."), SomeChallenge.Number(3)));
        Assert.That(player.Transcript, Does.StartWith(said));
    }
}
