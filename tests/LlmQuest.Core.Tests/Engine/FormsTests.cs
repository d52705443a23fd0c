using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

/// <summary>The inventory: the same asked before and after, noted and not told until the end.</summary>
[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class FormsTests(Reload reload)
{
    private static Stage Form(string id, InventoryForm form, params Challenge[] items)
        => ACourse.Stage(id, ACourse.Scene($"{id}-slip", items)) with { Form = form, IsOptional = true };

    private static Challenge Item(string id, string objective, params string[] options)
        => SomeChallenge.Choice(options).Called(id).Solved("So it is.") with { Objectives = [objective] };

    private Player Visitor() => new(
        ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("hall-scene", SomeChallenge.Number(3).Called("three"))),
            Form("first", InventoryForm.Before, Item("sees", "see", "-letters", "+tokens"), Item("dice", "throw", "+chance", "-choice")),
            Form("second", InventoryForm.After, Item("sees-again", "see", "+tokens", "-letters"), Item("dice-again", "throw", "+chance", "-choice"))),
        reload);

    [Test]
    public async Task An_answer_is_noted_and_nobody_says_whether_it_is_right()
    {
        Player player = Visitor();
        Assert.That(await player.Type("go first", "answer a"), Does.Contain("Noted.").And.Not.Contain("That is not it").And.Not.Contain("XP"));
        Assert.That(await player.Type("task", "journal"), Does.Not.Contain("wrong"));
        Assert.That(player.State.Record("first", "sees")!.Status, Is.EqualTo(ChallengeStatus.Noted));
        Assert.That(await player.Type("task 1", "answer b"), Does.Contain("the first answer counts"));
        Assert.That(player.State.Record("first", "sees")!.IsRight, Is.False);
    }

    [TestCase("hint", "There are no hints")]
    [TestCase("reveal", "There are no hints")]
    public async Task A_form_helps_nobody(string line, string told)
    {
        Player player = Visitor();
        Assert.That(await player.Type("go first", line), Does.Contain(told).And.Not.Contain("So it is"));
        Assert.That(player.State.IsDone("first", "sees"), Is.False);
    }

    [Test]
    public async Task Nobody_bets_by_a_show_of_hands_in_a_form()
    {
        Player player = Visitor();
        Assert.That(await player.Type("go first", "bet A 12 B 7"), Does.StartWith("This form is filled in by one person"));
        Assert.That(player.State.Hands, Is.Empty);
    }

    [Test]
    public async Task A_course_with_one_form_tells_what_is_right_when_it_is_done()
    {
        var player = new Player(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("hall-scene", SomeChallenge.Number(3))), Form("first", InventoryForm.Before, Item("sees", "see", "-letters", "+tokens"))), reload);
        string told = await player.Type("go first", "answer a");
        Assert.That(told, Does.Contain("Right: 0 of 1.").And.Not.Contain("asked once more"));
        Assert.That(await player.Type("task 1", "reveal"), Does.Contain("So it is."));
    }

    [TestCase("answer I do not know")]
    [TestCase("answer I don\u2019t know.")]
    [TestCase("answer No idea")]
    public async Task Not_knowing_is_an_answer(string line)
    {
        Player player = Visitor();
        Assert.That(await player.Type("go first", line), Does.Contain("Noted."));
        Assert.That(player.State.Record("first", "sees")!.IsRight, Is.False);
    }

    [Test]
    public async Task What_is_no_answer_is_asked_again()
    {
        Player player = Visitor();
        Assert.That(await player.Type("go first", "answer z"), Does.Not.Contain("Noted."));
        Assert.That(player.State.IsDone("first", "sees"), Is.False);
    }

    [Test]
    public async Task The_second_form_waits_for_the_rooms()
        => Assert.That(await Visitor().Type("go second"), Does.Contain("Second is locked: needs Hall"));

    [Test]
    public async Task Of_many_rooms_that_a_form_waits_for_the_number_is_told()
    {
        Stage[] rooms = [.. Enumerable.Range(1, 9).Select(i => ACourse.Stage($"room-{i}", ACourse.Scene($"scene-{i}", SomeChallenge.Number(3))))];
        var player = new Player(ACourse.Of([.. rooms, Form("second", InventoryForm.After, Item("sees", "see", "+tokens", "-letters"))]), reload);
        Assert.That(await player.Type("go second"), Does.StartWith("Second is locked: needs 9 more stages."));
    }

    [Test]
    public async Task The_second_form_tells_how_both_went_and_what_is_right()
    {
        Player player = Visitor();
        Assert.That(await player.Type("go first", "answer a", "answer a"), Does.Contain("first is filled in: 2 answers noted").IgnoreCase.And.Not.Contain("stars"));
        Assert.That(await player.Type("task 1", "reveal"), Does.Contain("told when the second form is done"));
        string told = await player.Type("go hall", "answer 3", "go second", "answer a", "answer b");
        Assert.That(told, Does.Contain("Right before: 1 of 2. Right now: 1 of 2."));
        Assert.That(told, Does.Contain(": right (not right before)").And.Contain("not right; the answer:").And.Contain("(right before)"));
        Assert.That(await player.Type("task 1", "reveal"), Does.Contain("So it is."));
    }

    [Test]
    public async Task Forms_are_no_rooms_of_the_course()
    {
        Player player = Visitor();
        await player.Type("go first", "answer b", "answer a", "go hall");
        Assert.That(await player.Type("answer 3"), Does.Contain("You have finished"));
        Assert.That(await player.Type("score"), Does.Contain("Stages passed: 1 of 1. Stars: 3."));
        Assert.That(Unlocks.IsFinished(player.World, player.State), Is.True);
        Assert.That(await player.Type("map"), Does.Contain("filled in, optional"));
    }
}
