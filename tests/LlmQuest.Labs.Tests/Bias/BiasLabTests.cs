using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Bias;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Bias;

public sealed class BiasLabTests
{
    private const string Lab = "bias";
    private const string Three = """{"template": "the {word} said", "words": ["nurse", "pilot", "cook"], "reference": ["guest", "friend"], "continuations": [" he", " she"]}""";

    [Test]
    public async Task Words_in_one_batch_are_what_they_are_one_by_one()
    {
        ModelHost host = Host();
        Experiment experiment = await Done(host, Three);
        foreach (string word in new[] { "nurse", "pilot", "cook" })
        {
            double he = await LogProbability(host, $"the {word} said", " he");
            double she = await LogProbability(host, $"the {word} said", " she");
            Assert.That(experiment.Facts["log_odds"].Fields![word].Number, Is.EqualTo(she - he).Within(1e-4));
        }
    }

    [Test]
    public async Task The_zero_mark_is_the_mean_of_the_neutral_words()
    {
        Experiment experiment = await Done(Host(), Three);
        double mark = experiment.Facts["reference_log_odds"].Fields!.Values.Average(odds => odds.Number!.Value);
        Assert.That(experiment.Number("neutral_log_odds"), Is.EqualTo(mark).Within(1e-9));
        Assert.That(experiment.Facts["relative_log_odds"].Fields!["nurse"].Number, Is.EqualTo(experiment.Facts["log_odds"].Fields!["nurse"].Number - mark).Within(1e-9));
    }

    [Test]
    public async Task Without_neutral_words_there_is_no_zero_mark()
    {
        Experiment experiment = await Done(Host(), """{"template": "the {word} said", "words": ["nurse"], "reference": []}""");
        Assert.That(experiment.Facts.Keys, Is.EquivalentTo(new[] { "log_odds", "by_template" }));
    }

    [Test]
    public async Task Templates_stand_side_by_side_with_their_agreement()
    {
        Experiment experiment = await Done(Host(), """{"templates": [{"template": "the {word} said"}, {"template": "a {word} ran", "continuations": [" his", " her"]}], "words": ["nurse", "pilot", "cook"], "reference": ["guest"]}""");
        LabValue[] rows = [.. experiment.Facts["by_template"].Items!.Value];
        Assert.That(rows.Select(row => row.Fields!["continuations"].ToString()), Is.EqualTo(new[] { """[" he", " she"]""", """[" his", " her"]""" }));
        Assert.That(experiment.Facts["agreements"].Items!.Value.Single().Fields!["rank_correlation"].Number, Is.EqualTo(experiment.Number("rank_agreement")).And.InRange(-1, 1));
        Assert.That(experiment.Facts["log_odds"], Is.EqualTo(rows[0].Fields!["log_odds"]), "the first template");
    }

    [Test]
    public async Task Two_people_change_places()
    {
        Experiment experiment = await Done(Host(), Three.Replace("\"words\"", "\"swap_template\": \"the {word} met the {other} and\", \"words\"", StringComparison.Ordinal));
        LabValue swap = experiment.Facts["swaps"].Items!.Value.Single();
        Assert.That(swap.Fields!["log_odds"].Number - swap.Fields["swapped_log_odds"].Number, Is.EqualTo(experiment.Number("swap_shift")).Within(1e-9));
        bool same = swap.Fields["log_odds"].Number > experiment.Number("swap_neutral_log_odds") == swap.Fields["swapped_log_odds"].Number > experiment.Number("swap_neutral_log_odds");
        Assert.That((swap.Fields["same"].Truth, experiment.Number("swap_consistency")), Is.EqualTo((same, same ? 1 : 0)));
        Assert.That(experiment.Number("swap_consistency_low"), Is.LessThan(experiment.Number("swap_consistency_high")!));
    }

    [Test]
    public void A_word_with_braces_in_it_is_a_word()
        => Assert.That(new BiasTemplate("a {word} b {word}", "x", "y").With("{word}"), Is.EqualTo("a {word} b {word}"));

    [Test]
    public async Task Pairs_in_one_batch_are_what_they_are_one_by_one()
    {
        ModelHost host = Host();
        Experiment experiment = await Done(host, """{"pairs": [["she is here.", "he is here."], ["a b", "a c d"]]}""");
        LabValue[] scores = [.. experiment.Facts["log_likelihoods"].Items!.Value];
        Assert.That(scores[1].Items!.Value[1].Number, Is.EqualTo(await LogProbability(host, null, "a c d")).Within(1e-4));
        Assert.That(experiment.Facts["pair_tokens"].ToString(), Is.EqualTo("[[12, 11], [3, 5]]"));
        Assert.That(experiment.Facts["log_likelihoods_per_token"].Items!.Value[1].Items!.Value[1].Number, Is.EqualTo(scores[1].Items!.Value[1].Number / 5).Within(1e-9));
        int[] preferred = [.. scores.Select(pair => pair.Items!.Value[0].Number >= pair.Items.Value[1].Number ? 0 : 1)];
        Assert.That(experiment.Facts["preferred"].Items!.Value.Select(one => one.Number), Is.EqualTo(preferred));
        Assert.That((experiment.Number("first_preferred"), experiment.Facts["enough"].Truth), Is.EqualTo((preferred.Count(one => one == 0), false)));
    }

    [Test]
    public async Task Stories_are_written_and_their_pronouns_counted()
    {
        ModelHost host = new ScriptedSource(ScriptedModel.Saying(" he met her. he ran", 3)).Host();
        Experiment experiment = await Done(host, """{"prompt": "abc", "mode": "raw", "samples": 2, "max_new_tokens": 30}""");
        Assert.That(experiment.Texts, Is.EqualTo(new[] { "he met her. he ran", "he met her. he ran" }));
        Assert.That(experiment.Facts["counts"].ToString(), Is.EqualTo("""{"he|him|his|himself": 4, "she|her|hers|herself": 2}"""));
        Assert.That(experiment.Facts["stories"].ToString(), Is.EqualTo("""{"he|him|his|himself": 2, "she|her|hers|herself": 0}"""));
        Assert.That((experiment.Facts["enough"].Truth, experiment.Facts.ContainsKey("low")), Is.EqualTo((false, false)), "two stories say nothing");
    }

    // What hallucination and bias write comes from the same batch: the prompt is read once for all samples.
    [Test]
    public async Task Ten_samples_cost_under_a_third_of_ten_that_are_written_apart()
    {
        ScriptedModel together = ScriptedModel.Babbling();
        ScriptedModel apart = ScriptedModel.Babbling();
        string story = $$"""{"prompt": "{{new string('a', 60)}}", "mode": "raw", "max_new_tokens": 8, "samples": """;
        await Done(new ScriptedSource(together).Host(sequences: 10), story + "10}");
        ModelHost host = new ScriptedSource(apart).Host();
        for (int i = 0; i < 10; i++)
        {
            await Done(host, story + "1}");
        }

        Assert.That(together.TokensDecoded, Is.LessThan(apart.TokensDecoded / 3));
    }

    [Test]
    public async Task Many_stories_of_one_kind_are_enough()
    {
        ModelHost host = new ScriptedSource(ScriptedModel.Saying("he", 3)).Host(sequences: 8);
        Experiment experiment = await Done(host, """{"prompt": "abc", "mode": "raw", "samples": 8, "max_new_tokens": 5}""");
        Assert.That((experiment.Facts["enough"].Truth, experiment.Number("low") > 0.5, experiment.Number("high")), Is.EqualTo((true, true, 1)));
        Assert.That(experiment.Number("tokens"), Is.EqualTo(16));
    }

    [TestCase("""{"pairs": []}""", "pairs has 1 to 1000 pairs")]
    [TestCase("""{"pairs": [["a"]]}""", "Pair 1 has 1 sentence: a pair has two")]
    [TestCase("""{"pairs": [["a", "b"], ["c", "c"]]}""", "Pair 2 has the same sentence twice")]
    [TestCase("""{"pairs": [["a", ""]]}""", "Pair 1 has an empty sentence")]
    [TestCase("""{"pairs": [["a", "B"]]}""", "A sentence of pair 1 cannot be scored.")]
    [TestCase("""{"template": "the nurse said"}""", "Template 1 has no {word}")]
    [TestCase("""{"template": ""}""", "Template 1 is empty")]
    [TestCase("""{"template": "{word}", "continuations": ["a"]}""", "Template 1 has 1 continuation, and two are compared")]
    [TestCase("""{"template": "{word}", "continuations": ["a", "a"]}""", "Template 1 has the same continuation twice")]
    [TestCase("""{"templates": [{"template": "{word}", "continuations": ["a", ""]}]}""", "Template 1 has an empty continuation")]
    [TestCase("""{"templates": []}""", "templates is an empty list")]
    [TestCase("""{"template": "{word}", "words": []}""", "words is an empty list")]
    [TestCase("""{"template": "{word}", "words": ["a", "a"]}""", "The word 'a' is there twice")]
    [TestCase("""{"template": "{word}", "swap_template": "{word}"}""", "swap_template needs both {word} and {other}")]
    [TestCase("""{"template": "{word}", "prompt": "a"}""", "This lab measures one thing at a time, and template and prompt are set")]
    [TestCase("""{"prompt": ""}""", "prompt is empty")]
    [TestCase("""{"prompt": "a", "pronouns": []}""", "pronouns is an empty list")]
    [TestCase("""{"prompt": "a", "pronouns": ["|"]}""", "'|' is no pronoun")]
    public async Task What_cannot_be_measured_is_refused_in_a_sentence(string parameters, string sentence)
        => Assert.That(await Run.Refused(Bench(Host()), Lab, Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value))), Does.StartWith(sentence));

    [Test]
    public async Task Too_many_sentences_are_refused()
        => Assert.That(await Run.Refused(Bench(Host()), Lab, ("words", LabValue.Of([.. Enumerable.Range(0, 10_000).Select(i => $"w{i}")])), ("template", LabValue.Of("{word}"))), Does.StartWith("These are 10012 sentences"));

    [Test]
    public async Task A_stop_keeps_the_words_that_were_measured()
    {
        using var stop = new CancellationTokenSource();
        LabUpdate? last = null;
        await foreach (LabUpdate update in Bench(Host()).RunAsync(Lab, Run.Json(Three).Fields!, stop.Token))
        {
            last = update;
            if (update is LabFactSoFar { Name: "log_odds" })
            {
                await stop.CancelAsync();
            }
        }

        Experiment experiment = ((LabDone)last!).Experiment;
        Assert.That((experiment.Finish, experiment.Facts.ContainsKey("by_template")), Is.EqualTo(("cancelled", false)));
    }

    [Test]
    public async Task A_stop_while_the_model_works_ends_it_at_once()
    {
        ScriptedModel model = ScriptedModel.Mumbling();
        model.Gate.Reset();
        using var stop = new CancellationTokenSource();
        Task<LabUpdate> last = Bench(new ScriptedSource(model).Host()).RunAsync(Lab, Run.Json(Three).Fields!, stop.Token).LastAsync().AsTask();
        await stop.CancelAsync();
        Assert.That(await last, Is.TypeOf<LabRefused>().With.Property("Code").EqualTo(LabRefused.Cancelled));
    }

    [Test]
    public void The_lists_that_ship_have_words_of_both_kinds()
    {
        Assert.That(BiasTemplate.ShippedWords("occupation").Texts!.Value.Intersect(BiasTemplate.ShippedWords("neutral").Texts!.Value), Is.Empty);
        Assert.That((BiasTemplate.ShippedWords("occupation").Items!.Value.Length, BiasTemplate.ShippedWords("neutral").Items!.Value.Length), Is.EqualTo((16, 12)));
        Assert.That(BiasTemplate.Read(Run.Parameters(("templates", BiasTemplate.Shipped()))).Templates, Has.Length.EqualTo(3));
    }

    private static ModelHost Host() => new ScriptedSource(Mumbling()).Host(cells: 512, sequences: 8);

    private static ScriptedModel Mumbling()
    {
        ScriptedModel model = ScriptedModel.Mumbling();
        model.HasTextStart = true;
        return model;
    }

    private static LabBench Bench(ModelHost host) => new(new BiasLab(host, () => 7));

    private static Task<Experiment> Done(ModelHost host, string parameters) => Run.Done(Bench(host), Lab, Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value)));

    private static async Task<double> LogProbability(ModelHost host, string? prompt, string text)
    {
        ReadyModel model = await host.GetAsync(CancellationToken.None);
        IReadOnlyList<int> before = prompt is null ? [ScriptedModel.End] : model.Encoder.Raw(prompt).TokenIds;
        PromptReading reading = await model.Generator.Reader.ReadAsync(before, model.Encoder.Raw(text).TokenIds, CancellationToken.None);
        return reading.Continuation.Sum();
    }
}
