using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

[TestFixture(Reload.Never)]
[TestFixture(Reload.EveryStep)]
public sealed class CampfireTests(Reload reload)
{
    private static World World => ACourse.Of(
        ACourse.Stage("hall", ACourse.Scene("one", ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), SomeChallenge.Number(3), ACourse.Predict("lens", "guess_p", 0.1, isShare: true))),
        ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Text("+ grass"))),
        ACourse.Stage("tower", ACourse.Scene("top", SomeChallenge.Number(5).Called("steps"))),
        ACourse.Stage("roof", ACourse.Scene("sky", SomeChallenge.Reflect())));

    [Test]
    public async Task A_new_stage_asks_one_question_from_an_earlier_one_and_shows_the_curve()
    {
        Player player = await AtTheGarden();
        Assert.That(player.Transcript, Does.Contain("A campfire burns before Garden. Your predictions so far:\nsaid 40 %, right 45 % (1 prediction)").And.Contain("One question from Hall"));
    }

    [TestCase("answer 3", "Right.")]
    [TestCase("answer 4", "Too high.")]
    public async Task An_answer_at_the_campfire_costs_and_wins_nothing(string line, string expected)
    {
        Player player = await AtTheGarden();
        int before = player.State.Purse.Xp;
        Assert.That(await player.Type(line), Does.StartWith(expected));
        Assert.That((player.State.Purse.Xp, player.State.Campfire, player.State.Record("garden", "text")?.Attempts), Is.EqualTo((before, "", 0)));
        Assert.That(await player.Type("answer grass"), Does.Contain("Passed: Say it"));
    }

    [Test]
    public async Task What_wants_a_look_at_a_lab_is_not_asked_at_a_campfire()
    {
        NumberChallenge looks = SomeChallenge.Number(7).Called("looks") with { Task = [ACourse.Story("Type generate lens and read it.")] };
        World world = ACourse.Of(
            ACourse.Stage("hall", ACourse.Scene("one", ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), looks, SomeChallenge.Number(3))),
            ACourse.Stage("garden", ACourse.Scene("lawn", SomeChallenge.Text("+ grass"))));
        var player = new Player(world, reload);
        await player.Type("answer 7", "answer 3", "next");
        Assert.That(player.State.Campfire, Is.EqualTo("hall/number"));
    }

    [Test]
    public async Task A_campfire_can_be_left()
    {
        Player player = await AtTheGarden();
        Assert.That(await player.Type("task 1", "answer grass"), Does.Contain("Passed: Say it"));
    }

    [Test]
    public async Task Questions_go_round_over_the_stages()
    {
        Player player = await AtTheGarden();
        await player.Type("answer 3", "answer grass", "next", "answer grass", "answer 5", "next");
        Assert.That(player.Journal.ReadAll().Select(entry => entry.Event).OfType<CampfireLit>().Select(lit => lit.Asked), Is.EqualTo(new[] { "hall/number", "garden/text", "tower/steps" }));
    }

    [Test]
    public async Task A_stage_that_was_entered_before_has_no_new_campfire()
    {
        Player player = await AtTheGarden();
        await player.Type("go hall", "go garden");
        Assert.That(player.State.Asked.Length, Is.EqualTo(1));
    }

    private async Task<Player> AtTheGarden()
    {
        var player = new Player(World, reload);
        player.Labs.Add(("guess_p", LabValue.Of(0.45)));
        await player.Type("answer 3", "predict 0.4", "next");
        return player;
    }
}
