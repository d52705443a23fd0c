using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Training;

public sealed class ReadingTests
{
    private static readonly double Letter = Math.Log2(ScriptedModel.Alphabet.Length - 1);

    [Test]
    public async Task A_model_to_which_all_is_equally_likely_is_surprised_alike_by_every_token()
    {
        Experiment reading = await A.Reading(ScriptedModel.Babbling(), "text", ("text", LabValue.Of("a lamp.")));
        Assert.That(reading.Number("tokens"), Is.EqualTo(7));
        Assert.That(reading.Facts["pieces"].Texts, Is.EqualTo(new[] { "a", " ", "l", "a", "m", "p", "." }));
        Assert.That(reading.Numbers("surprisal_bits"), Has.Length.EqualTo(7).And.All.EqualTo(Letter).Within(1e-6));
        Assert.That(reading.Number("perplexity"), Is.EqualTo(28).Within(1e-4));
        Assert.That(reading.Number("bits_per_byte"), Is.EqualTo(Letter).Within(1e-6));
        Assert.That(reading.PromptIds, Is.EqualTo(new[] { ScriptedModel.End }.Concat("a lamp.".Select(ScriptedModel.IdOf))));
        Assert.That(reading.Model, Is.EqualTo("scripted"));
    }

    [Test]
    public async Task The_ladder_goes_from_no_knowledge_to_the_whole_context()
    {
        Experiment ladder = await A.Reading(ScriptedModel.Mumbling(), "ladder", ("text", LabValue.Of("the sea and the sky")));
        Experiment reading = await A.Reading(ScriptedModel.Mumbling(), "text", ("text", LabValue.Of("the sea and the sky")));
        Assert.That(ladder.Map("bits_per_byte").Keys, Is.EquivalentTo(new[] { "uniform", "letters", "bigram", "1", "4", "16", "all" }));
        Assert.That(ladder.Map("bits_per_byte")["uniform"].Number, Is.EqualTo(8));
        Assert.That(ladder.Map("bits_per_byte")["all"].Number, Is.EqualTo(reading.Number("bits_per_byte")).Within(1e-9));
    }

    [Test]
    public async Task Every_rung_is_told_as_it_comes()
    {
        ScriptedModel model = ScriptedModel.Mumbling();
        model.HasTextStart = true;
        List<LabUpdate> told = await Run.Bench(model).RunAsync("training", Run.Parameters(("task", LabValue.Of("ladder")), ("text", LabValue.Of("the sea"))), CancellationToken.None).ToListAsync();
        Assert.That(told.OfType<LabFactSoFar>().Select(fact => fact.Value.Fields!.Count), Is.EqualTo(Enumerable.Range(1, 7)));
    }

    [Test]
    public async Task The_rungs_below_a_stop_are_kept()
    {
        ScriptedModel model = ScriptedModel.Stalling(tokens: 4);
        model.HasTextStart = true;
        List<LabUpdate> told = await A.Stopped(model, "bits_per_byte", 4, ("task", LabValue.Of("ladder")), ("text", LabValue.Of("the sea")));
        Experiment stopped = ((LabDone)told[^1]).Experiment;
        Assert.That(stopped.Finish, Is.EqualTo(Experiment.Cancelled));
        Assert.That(stopped.Map("bits_per_byte").Keys, Is.EquivalentTo(new[] { "uniform", "letters", "bigram", "1" }));
    }

    [Test]
    public async Task A_reading_that_is_stopped_at_once_says_nothing_of_the_model()
    {
        using var stop = new CancellationTokenSource();
        ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        model.Gate.Reset();
        Task<LabUpdate> reading = Run.Bench(model).RunAsync("training", Run.Parameters(("task", LabValue.Of("text")), ("text", LabValue.Of("abc"))), stop.Token).LastAsync().AsTask();
        await stop.CancelAsync();
        LabUpdate last = await reading;
        Assert.That(
            last is LabRefused { Code: LabRefused.Cancelled } || (last is LabDone { Experiment: { Finish: Experiment.Cancelled } stopped } && !stopped.Facts.ContainsKey("surprisal_bits")),
            last.ToString());
    }

    [Test]
    public void Without_a_text_the_page_that_ships_is_read()
        => Assert.That(DeclaredLabs.Registry.Find("training")!.Parameter("text")!.Default, Is.EqualTo(LabValue.Of(ShippedTexts.Page)));

    [TestCase("text", "", "The text is empty: set text to some words to read.")]
    [TestCase("ladder", "", "The text is empty: set text to some words to read.")]
    public async Task A_text_of_nothing_is_refused(string task, string text, string sentence)
    {
        ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        Assert.That(await Run.Refused(Run.Bench(model), "training", ("task", LabValue.Of(task)), ("text", LabValue.Of(text))), Is.EqualTo(sentence));
    }

    [Test]
    public async Task A_text_that_does_not_fit_is_refused_with_how_much_too_long_it_is()
    {
        ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        LabBench bench = Run.Bench(model, cells: 8);
        Assert.That(await Run.Refused(bench, "training", ("task", LabValue.Of("text")), ("text", LabValue.Of("abcdefghi"))), Is.EqualTo("The text is 1 token too long for a context of 8: shorten it by so much."));
        Assert.That((await Run.Done(bench, "training", ("task", LabValue.Of("text")), ("text", LabValue.Of("abcdefgh")))).Number("tokens"), Is.EqualTo(8));
    }

    [Test]
    public async Task A_model_without_a_token_that_begins_a_text_is_refused()
        => Assert.That(await A.Refusal("text", ("text", LabValue.Of("abc"))), Does.Contain("no token that begins a text").And.Contains("--model"));

    [Test]
    public async Task A_ladder_that_would_take_hours_is_refused()
    {
        ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        Assert.That(
            await Run.Refused(Run.Bench(model, cells: 4096), "training", ("task", LabValue.Of("ladder")), ("text", LabValue.Of(new string('a', 4000))), ("contexts", Run.Json("[4, 100, \"all\"]"))),
            Does.StartWith("The ladder would read 410088 tokens, and 200000 are the most").And.Contains("leave the widest out of contexts"));
    }

    [TestCase("[]")]
    [TestCase("[0]")]
    [TestCase("[1.5]")]
    [TestCase("[\"some\"]")]
    [TestCase("[257]")]
    [TestCase("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]")]
    public async Task Contexts_that_are_none_are_refused(string contexts)
    {
        ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        Assert.That(
            await Run.Refused(Run.Bench(model), "training", ("task", LabValue.Of("ladder")), ("text", LabValue.Of("abc")), ("contexts", Run.Json(contexts))),
            Is.EqualTo("contexts is a list of 1 to 16 whole numbers from 1 to 256, or \"all\": set it for example to [1, 4, 16, \"all\"]."));
    }

    [Test]
    public async Task What_was_read_before_a_stop_is_kept()
    {
        ScriptedModel model = ScriptedModel.Babbling();
        model.HasTextStart = true;
        List<LabUpdate> told = await A.Stopped(model, "surprisal_bits", 1, ("task", LabValue.Of("text")), ("text", LabValue.Of(string.Concat(Enumerable.Repeat("abc", 70)))));
        Assert.That(told[^1], Is.TypeOf<LabDone>(), (told[^1] as LabRefused)?.Problem);
        Experiment stopped = ((LabDone)told[^1]).Experiment;
        Assert.That((stopped.Finish, stopped.Number("tokens")), Is.EqualTo((Experiment.Cancelled, 210)));
        Assert.That(stopped.Facts["surprisal_bits"].Items!.Value, Has.Length.InRange(32, 209));
        Assert.That(stopped.Facts.Keys, Has.No.Member("perplexity"));
    }
}
