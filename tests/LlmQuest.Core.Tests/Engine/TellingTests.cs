using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class TellingTests
{
    [TestCase("answer 4", "open, tried 1 time")]
    [TestCase("answer 4|answer 5", "open, tried 2 times")]
    public async Task Tries_are_counted_in_plain_words(string lines, string expected)
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Number(3), SomeChallenge.Reflect()), Reload.Never);
        await player.Type(lines.Split('|'));
        Assert.That((await player.Type("tasks")).Split('\n')[0], Does.EndWith(expected));
    }

    [Test]
    public async Task A_lock_of_one_token_is_told_in_the_singular()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Steer(" gold", 0.5, 1)), Reload.Never);
        Assert.That(await player.Type("task"), Does.Contain("Par is 1 token."));
        player.Labs.Add(("guess_p", LabValue.Of(0.7)), ("prompt_tokens", LabValue.Of(1)));
        Assert.That(await player.Type("steer shine"), Does.Contain("after 1 token;"));
        Assert.That(await player.Type("journal"), Does.Contain("your best, 1 token: shine"));
    }

    private static IEnumerable<Challenge> Read() =>
    [
        SomeChallenge.Choice("+ yes", "- no"),
        SomeChallenge.Number(3),
        SomeChallenge.Order("one", "two", "three"),
        SomeChallenge.Match("a = b", "c = d"),
    ];

    [TestCaseSource(nameof(Read))]
    public async Task A_refusal_is_told_without_marks(Challenge challenge)
    {
        string told = await new Player(ACourse.OneRoom(challenge), Reload.Never).Type("answer what on earth");
        Assert.That(told, Does.Contain("Type").And.Not.Contain("`"));
    }

    [Test]
    public async Task A_refusal_at_a_campfire_is_told_without_marks()
    {
        World world = ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("one", SomeChallenge.Number(3))),
            ACourse.Stage("garden", ACourse.Scene("two", SomeChallenge.Number(4))));
        string told = await new Player(world, Reload.Never).Type("answer 3", "next", "answer what on earth");
        Assert.That(told, Does.Contain("The campfire asks").And.Contain("12 or 0.5"));
    }

    [Test]
    public async Task Marks_that_the_author_wrote_are_kept()
        => Assert.That(await new Player(ACourse.OneRoom(SomeChallenge.Text("+ cat", "- dog :: Not `dog`.")), Reload.Never).Type("answer dog"), Does.Contain("Not `dog`."));

    [Test]
    public async Task A_stage_that_is_gone_counts_no_more()
    {
        var journal = new MemoryJournal();
        journal.Append(new RunStarted("course", "hall"));
        journal.Append(new ChallengePassed("cellar", "number", 10, 10, ""));
        journal.Append(new StagePassed("cellar", 3, []));
        journal.Append(new StagePassed("hall", 2, []));
        Player player = Player.On(ACourse.OneRoom(SomeChallenge.Number(3), SomeChallenge.Reflect()), journal);
        Assert.That(await player.Type("score"), Does.Contain("Stages passed: 1 of 1. Stars: 2."));
    }
}
