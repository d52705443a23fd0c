using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class GuessTests
{
    private static readonly World Share = Room(isShare: true);
    private static readonly World Number = Room(isShare: false);

    [TestCase("0.4 90%", "A probability is all that is asked here: predict 0.4")]
    [TestCase("40 % 90 % sure", "A probability is all that is asked here: predict 40 %")]
    [TestCase("4", "Guess a probability from 0 to 1")]
    [TestCase("4 90%", "Guess a probability from 0 to 1")]
    public async Task A_probability_with_a_certainty_is_told_why_it_is_refused(string guess, string why)
        => Assert.That(await new Player(Share, Reload.Never).Type($"predict {guess}"), Does.StartWith(why));

    [TestCase("49,000 150%", "150 % is no certainty: say 0 % to 100 %")]
    [TestCase("49,000 101.5 %", "101.5 % is no certainty: say 0 % to 100 %")]
    [TestCase("many", "Guess a number")]
    [TestCase("3 or 4", "Guess a number")]
    public async Task A_number_that_cannot_be_read_is_told_why(string guess, string why)
        => Assert.That(await new Player(Number, Reload.Never).Type($"predict {guess}"), Does.StartWith(why));

    [TestCase("49152 tokens", 49_152, null)]
    [TestCase("49,152 tokens 80%", 49_152, 0.8)]
    [TestCase("about 49k tokens, 80% sure", 49_000, 0.8)]
    [TestCase("49152", 49_152, null)]
    [TestCase("1 token 100%", 1, 1.0)]
    public async Task A_unit_behind_a_number_is_left_out(string guess, double number, double? confidence)
    {
        var player = new Player(Number, Reload.Never);
        player.Labs.Add(("guess_p", LabValue.Of(49_152)));
        await player.Type($"predict {guess}");
        PredictionMade made = player.Journal.ReadAll().Select(entry => entry.Event).OfType<PredictionMade>().Single();
        Assert.That((made.Guess, made.Confidence), Is.EqualTo((LabValue.Of(number), confidence)));
    }

    [TestCase("river", 1.5, "The machine would have said so, too: \"river\" comes one time in 2.8 and costs you 1.5 bits.", ChallengeStatus.Passed)]
    [TestCase("lake", 4, "A good bet: \"lake\" comes one time in 16 and costs you 4.0 bits; the machine's own first choice, \"river\", costs 1.5.", ChallengeStatus.Passed)]
    [TestCase("mud", 6, "It counts: \"mud\" comes one time in 64 and costs you 6.0 bits; the machine's own first choice, \"river\", costs 1.5.", ChallengeStatus.Passed)]
    [TestCase("zebra 90%", 14, "The machine hardly thought of that: \"zebra\" comes one time in 16,384 and costs you 14.0 bits", ChallengeStatus.Missed)]
    public async Task A_word_is_scored_in_bits_beside_the_machine(string guess, double bits, string told, ChallengeStatus status)
    {
        var player = new Player(Word("The"), Reload.Never);
        player.Labs.Add(("guess_bits", LabValue.Of(bits)), ("candidates", LabValue.List([LabValue.Map(("piece", LabValue.Of(" river")), ("p", LabValue.Of(Math.Pow(2, -1.5))))])));
        Assert.That(await player.Type($"predict {guess}"), Does.Contain(told));
        Assert.That(player.State.Record("hall", "predict")?.Status, Is.EqualTo(status));
    }

    [TestCase("The", "river", " river")]
    [TestCase("The ", "river", "river")]
    [TestCase("The", "\"river\"", " river")]
    [TestCase("The", ",", ",")]
    [TestCase("The", "\" the\" 80%", " the")]
    public async Task A_guessed_word_stands_a_space_behind_the_text(string text, string typed, string asked)
    {
        var player = new Player(Word(text), Reload.Never);
        player.Labs.Add(("guess_bits", LabValue.Of(2)));
        await player.Type($"predict {typed}");
        Assert.That(player.Labs.Asked.Single()["guess"], Is.EqualTo(LabValue.Of(asked)));
    }

    [Test]
    public async Task A_word_alone_is_a_guess_where_one_is_asked_for()
    {
        var player = new Player(Word("The"), Reload.Never);
        player.Labs.Add(("guess_bits", LabValue.Of(4)), ("candidates", LabValue.List([LabValue.Map(("piece", LabValue.Of(" river")), ("p", LabValue.Of(0.5)))])));
        Assert.That(await player.Type("ghost"), Does.Contain("A good bet: \"ghost\""));
        Assert.That(await player.Type("ghost"), Does.StartWith("I do not know 'ghost'"));
    }

    [Test]
    public async Task A_word_that_looks_like_a_command_is_asked_about()
    {
        var player = new Player(Word("The"), Reload.Never);
        Assert.That(await player.Type("settngs"), Is.EqualTo("I do not know 'settngs'. Did you mean settings? If it is your guess, type: predict settngs"));
        Assert.That(player.State.Record("hall", "predict")?.IsDone, Is.False);
    }

    [TestCase("nose")]
    [TestCase("man")]
    public async Task A_short_word_is_a_guess_however_near_a_command_it_is(string word)
    {
        var player = new Player(Word("The"), Reload.Never);
        player.Labs.Add(("guess_bits", LabValue.Of(4)), ("candidates", LabValue.List([LabValue.Map(("piece", LabValue.Of(" river")), ("p", LabValue.Of(0.5)))])));
        Assert.That(await player.Type(word), Does.Contain($"\"{word}\" comes"));
    }

    [TestCase("0.9", 0.9)]
    [TestCase("90%", 0.9)]
    [TestCase("90", 0.9)]
    [TestCase("predict 90", 0.9)]
    [TestCase("1", 1)]
    public async Task A_probability_may_be_typed_alone_and_in_percent(string line, double guess)
    {
        var player = new Player(ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), ACourse.Predict("lens", "guess_p", 0.1, isShare: true)), Reload.Never);
        player.Labs.Add(("guess_p", LabValue.Of(0.25)));
        await player.Type(line);
        Assert.That(player.Journal.ReadAll().Select(entry => entry.Event).OfType<PredictionMade>().Single().Guess.Number, Is.EqualTo(guess).Within(1e-9));
    }

    [Test]
    public async Task A_word_that_the_lab_says_nothing_of_stays_open()
    {
        var player = new Player(Word("The"), Reload.Never);
        player.Labs.Add(("guess_p", LabValue.Of(0.1)));
        Assert.That(await player.Type("predict river"), Does.Contain("The experiment does not tell what was guessed."));
        Assert.That(player.State.Record("hall", "predict")?.IsDone, Is.False);
    }

    [TestCase("predict 3", "1 to 4 is too few.", "looks-things-up")]
    [TestCase("predict 300", "", null)]
    public async Task A_guess_that_missed_is_told_why_where_the_author_foresaw_it(string typed, string why, string? misconception)
    {
        PredictChallenge few = ACourse.Predict("lens", "guess_p", 0.1) with { Replies = [ACourse.Reply(false, "1 to 4 is too few.", "1..4") with { Misconception = "looks-things-up" }] };
        var player = new Player(ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), few), Reload.EveryStep);
        player.Labs.Add(("guess_p", LabValue.Of(9)));
        Assert.That(await player.Type(typed), Does.Contain("Not near enough").And.Contain(why));
        Assert.That(player.Journal.ReadAll().Select(entry => entry.Event).OfType<PredictionScored>().Single().Misconception, Is.EqualTo(misconception));
    }

    private static World Word(string text)
        => ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of(text))), ACourse.Predict("lens", "guess_bits", GuessKind.Word, 10));

    private static World Room(bool isShare)
        => ACourse.OneRoom(ACourse.Lab("lens", "next-token", ("text", LabValue.Of("The"))), ACourse.Predict("lens", "guess_p", 0.1, isShare: isShare));
}
