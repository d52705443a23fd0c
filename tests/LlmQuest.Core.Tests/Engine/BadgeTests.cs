using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class BadgeTests
{
    private static World Lens => ACourse.OneRoom(
        [ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), .. Enumerable.Range(1, 11).Select(i => ACourse.Predict("lens", "guess_p", 0.1, isShare: true).Called($"guess-{i}"))]);

    [TestCase(0.42, 0.4, true)]
    [TestCase(0.37, 0.4, false)]
    [TestCase(0.43, 0.4, false)]
    public async Task A_probability_within_two_hundredths_hits_the_mark(double actual, double guess, bool wins)
    {
        var player = new Player(Lens);
        player.Labs.Add(("guess_p", LabValue.Of(actual)));
        await player.Type(FormattableString.Invariant($"predict {guess}"));
        Assert.That(player.State.Badges.Contains("bullseye"), Is.EqualTo(wins));
    }

    [TestCase(9, 0.5, false)]
    [TestCase(10, 0.5, true)]
    [TestCase(10, 0.6, true)]
    [TestCase(10, 0.65, false)]
    public async Task Ten_predictions_that_are_off_by_a_tenth_at_most_are_calibrated(int predictions, double actual, bool wins)
    {
        var player = new Player(Lens);
        for (int i = 1; i <= predictions; i++)
        {
            player.Labs.Add(("guess_p", LabValue.Of(actual)));
            await player.Type($"task {i}", "predict 0.5");
        }

        Assert.That(player.State.Badges.Contains("calibrated"), Is.EqualTo(wins));
    }

    [TestCase(2, 0)]
    [TestCase(3, 1)]
    public async Task Three_wrong_answers_before_the_right_one_are_stubborn(int wrong, int badges)
    {
        var player = new Player(ACourse.OneRoom(SomeChallenge.Number(3), SomeChallenge.Reflect()));
        for (int i = 0; i < wrong; i++)
        {
            await player.Type($"answer {10 + i}");
        }

        await player.Type("answer 3");
        Assert.That(player.State.Badges.Count(badge => badge == "stubborn"), Is.EqualTo(badges));
    }

    [TestCase("answer token", true)]
    [TestCase("hint|answer token", false)]
    [TestCase("reveal", false)]
    public async Task A_stage_without_a_hint_or_a_revealed_answer_is_unaided(string lines, bool wins)
    {
        TextChallenge challenge = SomeChallenge.Text("+ token").Hinted("Five letters.").Solved("token");
        var player = new Player(ACourse.OneRoom(challenge));
        await player.Type(lines.Split('|'));
        Assert.That(player.State.Badges.Contains("unaided"), Is.EqualTo(wins));
    }

    [Test]
    public async Task Only_the_last_stage_of_all_is_the_way_through()
    {
        var player = new Player(ACourse.Of(ACourse.Stage("hall", ACourse.Scene("one", SomeChallenge.Number(3))), ACourse.Stage("garden", ACourse.Scene("two", SomeChallenge.Number(4)))));
        await player.Type("answer 3");
        Assert.That(player.State.Badges, Does.Not.Contain("through"));
        await player.Type("next", "task", "answer 4");
        Assert.That(player.State.Badges, Does.Contain("through"));
    }

    [TestCase("hello", "hello", true)]
    [TestCase("hello", "other", false)]
    public async Task The_same_text_twice_by_chance_is_an_echo(string first, string second, bool wins)
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn()));
        foreach (string text in new[] { first, second })
        {
            player.Labs.Add(("texts", LabValue.Of([text])), ("temperature", LabValue.Of(0.7)));
            await player.Type("generate");
        }

        Assert.That(player.State.Badges.Contains("echo"), Is.EqualTo(wins));
    }

    [Test]
    public async Task The_same_text_from_a_seed_of_ones_own_is_no_echo()
    {
        var player = new Player(ACourse.OneRoom(ACourse.Horn()));
        await player.Type("set seed 7");
        for (int time = 0; time < 2; time++)
        {
            player.Labs.Add(("texts", LabValue.Of(["hello"])), ("temperature", LabValue.Of(0.7)));
            await player.Type("generate");
        }

        Assert.That(player.State.Badges, Does.Not.Contain("echo"));
    }
}
