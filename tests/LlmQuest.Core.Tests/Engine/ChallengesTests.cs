using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Journal;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class ChallengesTests(Reload reload)
{
    private static readonly Challenge Order = SomeChallenge.Order("one", "two", "three", "four");
    private static readonly Challenge Match = SomeChallenge.Match("a = b", "c = d", "= e");

    private static TestCaseData[] Right =>
    [
        new(SomeChallenge.Choice("- no :: Why not?", "+ yes"), "b"),
        new(SomeChallenge.Many("+ a", "- b", "+ c"), "c a"),
        new(SomeChallenge.Text("+ token"), "The Token"),
        new(SomeChallenge.List("+ top_k", "+ top_p"), "top_p, top_k"),
        new(SomeChallenge.Number(3, 0.5, "tokens"), "3.2 tokens"),
        new(Order, ModelAnswer.Of(Order, "hall")!),
        new(Match, ModelAnswer.Of(Match, "hall")!),
        new(SomeChallenge.Reflect(), "I changed a word."),
    ];

    private static TestCaseData[] Wrong =>
    [
        new(SomeChallenge.Choice("- no :: Why not?", "+ yes"), "a", "Why not?"),
        new(SomeChallenge.Text("+ token", "- letter :: That is what we read."), "letter", "That is what we read."),
        new(SomeChallenge.Text("+ token"), "giraffe", "Nobody foresaw this answer"),
        new(SomeChallenge.List("+ top_k", "+ top_p"), "top_k", "1"),
        new(SomeChallenge.Number(3, 0, "", "- 10 :: That counts letters."), "10", "That counts letters."),
        new(SomeChallenge.Number(3), "4", "Too high."),
        new(SomeChallenge.Number(3), "many", "number"),
    ];

    [TestCaseSource(nameof(Right))]
    public async Task A_challenge_is_passed_by_its_solution(Challenge challenge, string answer)
    {
        var player = new Player(ACourse.OneRoom(challenge), reload);
        Assert.That(await player.Type($"answer {answer}"), Does.Contain($"Passed: {challenge.Title} (+10 XP)"));
        Assert.That((player.State.Purse.Xp, player.State.Passed.GetValueOrDefault("hall")), Is.EqualTo((10, 3)));
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task A_wrong_answer_says_why_and_the_challenge_stays_open(Challenge challenge, string answer, string why)
    {
        var player = new Player(ACourse.OneRoom(challenge), reload);
        Assert.That(await player.Type($"answer {answer}"), Does.Contain(why));
        Assert.That((player.State.IsDone("hall", challenge.Id), player.State.Purse.Xp), Is.EqualTo((false, 0)));
    }

    [Test]
    public async Task An_order_that_is_partly_right_shows_how_much()
    {
        string[] right = ModelAnswer.Of(Order, "hall")!.Split(' ');
        string answer = string.Join(' ', right[1], right[0], right[2], right[3]);
        var player = new Player(ACourse.OneRoom(Order), reload);
        Assert.That(await player.Type($"answer {answer}"), Does.Contain("2 of 4 stand in the right place"));
        Assert.That(player.State.Record("hall", "order")?.Share, Is.GreaterThan(0).And.LessThan(1));
    }

    [Test]
    public async Task Pairs_that_are_partly_right_show_how_much()
        => Assert.That(await new Player(ACourse.OneRoom(Match), reload).Type($"answer {ModelAnswer.Of(Match, "hall")!.Split(' ')[0]}"), Does.Contain("1 pair of 2 is right: "));

    [Test]
    public async Task An_answer_nobody_foresaw_is_kept()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Text("+ token")), reload);
        await player.Type("answer giraffe");
        Assert.That(player.Journal.ReadAll().Select(entry => entry.Event).OfType<AnswerGiven>().Single(), Has.Property("Kind").EqualTo("not_recognised").And.Property("Answer").EqualTo("giraffe"));
        Assert.That(await player.Type("journal"), Does.Contain("you: giraffe (not recognised)"));
    }

    [Test]
    public async Task Hints_cost_once_are_remembered_and_run_out()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Text("+ token").Hinted("Five letters.", "It begins with t.")), reload);
        Assert.That(await player.Type("hints"), Does.StartWith("You have taken no hint"));
        Assert.That(await player.Type("hint"), Is.EqualTo("Hint 1 of 2, -2 XP: Five letters."));
        Assert.That(await player.Type("hint", "hint"), Does.StartWith("These are all the hints there are."));
        Assert.That(await player.Type("hints"), Is.EqualTo("Hint 1: Five letters.\nHint 2: It begins with t."));
        Assert.That(await player.Type("answer token"), Does.Contain("(+6 XP)").And.Contain("2 stars"));
    }

    [Test]
    public async Task What_is_revealed_counts_as_done_without_points()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Text("+ token").Solved("A piece of a word.")), reload);
        Assert.That(await player.Type("reveal"), Does.Contain("A piece of a word.").And.Contain("It counts as done, without points."));
        Assert.That((player.State.Record("hall", "text")?.Status, player.State.Purse.Xp, player.State.Passed["hall"]), Is.EqualTo((ChallengeStatus.Revealed, 0, 1)));
    }

    [Test]
    public async Task A_challenge_that_is_done_is_not_answered_again()
        => Assert.That(await new Player(ACourse.OneRoom(SomeChallenge.Text("+ token")), reload).Type("answer token", "answer token", "task 1", "answer x"), Does.StartWith("\"Say it\" is done already."));

    [Test]
    public async Task Several_challenges_are_listed_and_chosen_by_number_or_title()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Text("+ token"), SomeChallenge.Number(3)), reload);
        Assert.That(await player.Type("tasks"), Does.Contain("Say it").And.Contain("Count"));
        Assert.That(await player.Type("task 2", "answer 3"), Does.Contain("Passed: Count"));
        Assert.That(await player.Type("task say", "answer token"), Does.Contain("Passed: Say it"));
    }

    [Test]
    public async Task The_next_challenge_of_the_scene_is_shown_when_one_is_passed()
        => Assert.That(await new Player(ACourse.OneRoom(SomeChallenge.Text("+ token"), SomeChallenge.Number(3)), reload).Type("answer token"), Does.Contain("Challenge 2: Count"));

    [Test]
    public async Task Three_wrong_answers_and_a_right_one_win_a_badge()
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Number(3)), reload);
        Assert.That(await player.Type("answer 1", "answer 2", "answer 4", "answer 3"), Does.Contain("Badge: Stubborn").And.Contain("Badge: Unaided").And.Contain("Badge: Through"));
        Assert.That(player.State.Badges, Is.EquivalentTo(new[] { "stubborn", "unaided", "through" }));
        Assert.That(await player.Type("score"), Does.Contain("Points: 10 XP. Stages passed: 1 of 1. Stars: 3.").And.Contain("  Stubborn –"));
    }
}
