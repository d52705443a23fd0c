using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Labs.Training;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Training;

public sealed class NGramTests
{
    private const string Cat = "the cat sat on the mat and the dog sat on the log";

    [Test]
    public void The_words_that_can_follow_share_the_whole_probability() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.Choose(0, 4)).Where(ids => ids.Length > 4)), Arb.From(Gen.Choose(1, 5)), Arb.From(Gen.Elements(0, 0.1, 1, 1e9)), (ids, order, k) =>
        {
            var model = new NGramModel(order, 5, k);
            model.Learn(ids, 0, ids.Length, CancellationToken.None);
            return Math.Abs(model.Row(History.Before(ids, order - 1, order - 1), CancellationToken.None).Sum() - 1) < 1e-9;
        }));

    [TestCase(1, "cat", 1.0 / 14)]
    [TestCase(2, "cat", 1.0 / 4)]
    [TestCase(3, "sat", 1)]
    public async Task An_order_says_how_many_words_are_counted_together(int order, string next, double p)
    {
        Experiment counted = await A.Training("bigram", ("corpus", LabValue.Of(Cat + " the")), ("k", LabValue.Of(0)), ("order", LabValue.Of(order)));
        Assert.That(counted.Map("next")[next].Number, Is.EqualTo(p).Within(1e-9));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    public async Task A_corpus_that_is_held_out_as_well_has_its_own_perplexity(int order)
    {
        Experiment counted = await A.Training("bigram", ("corpus", LabValue.Of(Cat)), ("held_out", LabValue.Of(Cat)), ("order", LabValue.Of(order)));
        Assert.That(counted.Number("held_out_perplexity"), Is.EqualTo(counted.Number("perplexity")).Within(1e-12));
        Assert.That((counted.Number("unknown_words"), counted.Number("unseen_words")), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Words_that_the_corpus_does_not_have_are_left_out_and_counted()
    {
        Experiment counted = await A.Training("bigram", ("corpus", LabValue.Of(Cat)), ("held_out", LabValue.Of("the bird sat on the cat")));
        double[] p = [1.0 / 8, (2 + 1.0) / (2 + 8), (2 + 1.0) / (2 + 8), (1 + 1.0) / (4 + 8)];
        Assert.That(counted.Number("held_out_perplexity"), Is.EqualTo(Math.Exp(-p.Average(Math.Log))).Within(1e-9));
        Assert.That((counted.Number("unknown_words"), counted.Number("unseen_words")), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_word_that_is_impossible_leaves_the_held_out_text_without_a_number()
    {
        Experiment counted = await A.Training("bigram", ("corpus", LabValue.Of(Cat)), ("held_out", LabValue.Of("the dog sat on cat")), ("k", LabValue.Of(0)));
        Assert.That(counted.Facts.Keys, Has.No.Member("held_out_perplexity"));
        Assert.That(counted.Number("unseen_words"), Is.EqualTo(1));
        Assert.That(counted.Facts["curve"].Items!.Value.Select(point => point.Fields!.Keys), Has.All.EqualTo(new[] { "bits", "words" }));
    }

    [TestCase("bird")]
    [TestCase("")]
    public async Task A_held_out_text_of_nothing_to_foretell_says_nothing(string heldOut)
        => Assert.That((await A.Training("bigram", ("corpus", LabValue.Of(Cat)), ("held_out", LabValue.Of(heldOut)))).Facts.Keys, Has.No.Member("held_out_perplexity").And.No.Member("unknown_words"));

    [Test]
    public async Task The_curve_ends_at_the_perplexities_and_both_losses_are_of_one_vocabulary()
    {
        Experiment counted = await A.Training("bigram");
        LabValue[] curve = [.. counted.Facts["curve"].Items!.Value];
        Assert.That(curve, Has.Length.EqualTo(20));
        Assert.That(curve[^1].Fields!["words"].Number, Is.EqualTo(ShippedTexts.Corpus.Split(' ').Length));
        Assert.That(Math.Pow(2, curve[^1].Fields!["bits"].Number!.Value), Is.EqualTo(counted.Number("perplexity")).Within(1e-9));
        Assert.That(Math.Pow(2, curve[^1].Fields!["held_out_bits"].Number!.Value), Is.EqualTo(counted.Number("held_out_perplexity")).Within(1e-9));
        Assert.That(curve[^1].Fields!["held_out_bits"].Number, Is.LessThan(curve[0].Fields!["held_out_bits"].Number!));
    }

    [Test]
    public async Task The_texts_that_ship_are_recorded_with_what_was_drawn()
    {
        Experiment counted = await A.Training("bigram");
        Assert.That(counted.Parameters["corpus"].Text, Is.EqualTo(ShippedTexts.Corpus));
        Assert.That(counted.Parameters["held_out"].Text, Is.EqualTo(ShippedTexts.HeldOut));
        Assert.That((counted.Parameters["seed"].Number, counted.Model, counted.Texts.Length), Is.EqualTo((7, "", 3)));
    }

    [Test]
    public async Task A_corpus_of_ones_own_is_not_tested_on_the_text_that_ships()
        => Assert.That((await A.Training("bigram", ("corpus", LabValue.Of(Cat)))).Parameters.Keys, Has.No.Member("held_out"));

    [Test]
    public async Task Without_temperature_the_likeliest_word_follows_always()
    {
        Experiment counted = await A.Training("bigram", ("corpus", LabValue.Of("a b a b a c")), ("temperature", LabValue.Of(0)), ("max_new_tokens", LabValue.Of(4)), ("samples", LabValue.Of(2)));
        Assert.That(counted.Texts, Is.EqualTo(new[] { "a b a b a", "a b a b a" }));
    }

    [Test]
    public async Task A_text_ends_where_nothing_was_seen_to_follow()
    {
        Experiment counted = await A.Training("bigram", ("corpus", LabValue.Of("one two three")), ("k", LabValue.Of(0)), ("samples", LabValue.Of(1)));
        Assert.That(counted.Texts, Is.EqualTo(new[] { "one two three" }));
    }

    [Test]
    public async Task Every_text_is_the_same_however_many_are_drawn()
    {
        (string, LabValue)[] shared = [("seed", LabValue.Of(3)), ("order", LabValue.Of(3)), ("k", LabValue.Of(0.01))];
        Experiment five = await A.Training("bigram", [.. shared, ("samples", LabValue.Of(5))]);
        Experiment two = await A.Training("bigram", [.. shared, ("samples", LabValue.Of(2))]);
        Assert.That(five.Texts[..2], Is.EqualTo(two.Texts));
        Assert.That(five.Texts, Has.All.StartsWith("the keeper "));
        Assert.That(five.Texts, Is.Unique);
    }

    [TestCase(1, "", "The corpus has no words, and this needs at least 1: give corpus a longer text.")]
    [TestCase(2, "one", "The corpus has 1 word, and this needs at least 2: give corpus a longer text.")]
    [TestCase(5, "one two three", "The corpus has 3 words, and this needs at least 5: give corpus a longer text, or lower order.")]
    public async Task Too_few_words_are_refused(int order, string corpus, string sentence)
        => Assert.That(await A.Refusal("bigram", ("corpus", LabValue.Of(corpus)), ("order", LabValue.Of(order))), Is.EqualTo(sentence));

    [Test]
    public async Task The_curve_up_to_a_stop_is_kept()
    {
        string corpus = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{i % 977}"));
        List<LabUpdate> told = await A.Stopped(ScriptedModel.Babbling(), "curve", 2, ("task", LabValue.Of("bigram")), ("corpus", LabValue.Of(corpus)), ("samples", LabValue.Of(64)), ("max_new_tokens", LabValue.Of(4096)));
        Experiment stopped = ((LabDone)told[^1]).Experiment;
        Assert.That(stopped.Finish, Is.EqualTo(Experiment.Cancelled));
        Assert.That(stopped.Facts["curve"].Items!.Value.Length, Is.GreaterThanOrEqualTo(2));
        Assert.That(stopped.Texts.Length, Is.LessThan(64));
    }
}
