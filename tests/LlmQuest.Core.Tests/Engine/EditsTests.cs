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
