using LlmQuest.Core.Labs;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Classify;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Classify;

public sealed class ClassifyLabTests
{
    private static readonly string[] Words = ["the film was a joy", "the food was cold", "so so", "a long night"];
    private static readonly (string, LabValue) Template = ("template", LabValue.Of("{text} is"));
    private static readonly (string, LabValue) Labels = ("labels", Run.Json("""["good", "bad"]"""));
    private static readonly (string, LabValue) Texts = ("texts", LabValue.Of([.. Words]));
    private static readonly (string, LabValue) Expected = ("expected", Run.Json("""["good", "bad", "mixed", "?"]"""));

    [Test]
    public async Task Texts_sorted_together_score_as_each_alone()
    {
        LabBench bench = Bench(ScriptedModel.Mumbling());
        Experiment together = await Run.Done(bench, "classify", Template, Labels, Texts, ("method", LabValue.Of("score")));
        for (int i = 0; i < Words.Length; i++)
        {
            Experiment alone = await Run.Done(bench, "classify", Template, Labels, ("texts", LabValue.Of([Words[i]])), ("method", LabValue.Of("score")));
            Assert.That(Scores(together)[i], Is.EqualTo(Scores(alone)[0]).Within(1e-5));
        }
    }

    [Test]
    public async Task Several_words_for_a_label_add_up()
    {
        LabBench bench = Bench(ScriptedModel.Mumbling());
        Experiment sums = await Run.Done(bench, "classify", Template, Labels, Texts, ("method", LabValue.Of("score")), ("label_words", Run.Json("""{"good": [" good", " fine"], "bad": [" bad"]}""")));
        Experiment fine = await Run.Done(bench, "classify", Template, ("labels", Run.Json("""["fine", "good"]""")), Texts, ("method", LabValue.Of("score")));
        double[] both = [.. fine.Facts["label_logprobs"].Items!.Value[0].Fields!.Values.Select(own => own.Number!.Value)];
        Assert.That(Scores(sums)[0][1], Is.EqualTo(LabelScores.Sum(both)).Within(1e-5));
        Assert.That(sums.Facts["label_tokens"].ToString(), Is.EqualTo("""{"bad": [4], "good": [5, 5]}"""));
    }

    [Test]
    public async Task Batch_calibration_leaves_as_many_texts_on_either_side()
    {
        Experiment calibrated = await Run.Done(Bench(ScriptedModel.Mumbling()), "classify", Template, Labels, Texts, ("calibration", LabValue.Of("batch")), ("method", LabValue.Of("score")));
        double[][] raw = Scores(calibrated);
        double[][] scores = [.. calibrated.Facts["scores"].Items!.Value.Select(own => own.Fields!.Values.Select(one => one.Number!.Value).ToArray())];
        Assert.That(scores, Is.EqualTo(LabelScores.Batch(raw)).Within(1e-9));
        Assert.That(calibrated.Facts["predicted"].Texts!.Value.Count(label => label == "good"), Is.EqualTo(2));
    }

    [Test]
    public async Task Within_the_margin_the_answer_is_cannot_say_which_is_right_for_a_text_between_the_labels()
    {
        Experiment wide = await Run.Done(Bench(ScriptedModel.Mumbling()), "classify", Template, Labels, Texts, Expected, ("margin", LabValue.Of(1e6)), ("method", LabValue.Of("score")));
        Assert.That(wide.Facts["predicted"].Texts, Is.All.EqualTo("cannot say"));
        Assert.That((wide.Number("cannot_say"), wide.Number("accuracy")), Is.EqualTo((4, 1d / 3)), "of the three whose label is known, the mixed one");
        Assert.That(wide.Facts.Keys, Has.No.Member("answered_accuracy"), "none was answered");
        Assert.That(wide.Facts["confusion"].ToString(), Is.EqualTo("""{"bad": {"cannot say": 1}, "good": {"cannot say": 1}, "mixed": {"cannot say": 1}}"""));
        Experiment none = await Run.Done(Bench(ScriptedModel.Mumbling()), "classify", Template, Labels, Texts, Expected, ("method", LabValue.Of("score")));
        Assert.That(none.Facts["predicted"].Texts, Has.No.Member("cannot say"));
        Assert.That(none.Facts.Keys, Has.No.Member("cannot_say"));
    }

    [TestCase(" it is good enough", "good")]
    [TestCase(" a goodbye to bad", "bad")]
    [TestCase(" who knows", "")]
    public async Task The_first_label_that_stands_as_a_word_is_what_the_model_wrote(string says, string label)
    {
        string prompt = Words[0] + " is";
        Experiment written = await Run.Done(Bench(ScriptedModel.Saying(says, prompt.Length)), "classify", Template, Labels, ("texts", LabValue.Of([Words[0]])), ("expected", LabValue.Of(["good"])), ("method", LabValue.Of("generate")));
        string heard = says[..Math.Min(8, says.Length)];
        Assert.That(written.Facts["written"].Texts!.Value[0], Is.EqualTo(heard));
        Assert.That(written.Facts["generated"].Texts!.Value[0], Is.EqualTo(heard.Contains("good", StringComparison.Ordinal) && label == "good" ? "good" : ""));
        Assert.That(written.Facts["generated_invalid"].Number + written.Facts["generated_accuracy"].Number, Is.EqualTo(1));
    }

    [Test]
    public async Task A_file_gives_texts_and_their_labels()
    {
        Experiment sorted = await Run.Done(Bench(ScriptedModel.Mumbling(), 256, new Shelf("my.csv", "Text;Label\nthe film;good\n\"so so\";\n;bad\n")), "classify", Template, Labels, ("file", LabValue.Of("my.csv")), ("method", LabValue.Of("score")));
        Assert.That(sorted.Parameters["expected"].ToString(), Is.EqualTo("""["good", "?"]"""));
        Assert.That(sorted.Parameters.Keys, Has.No.Member("file"), "it would be read again where the experiment is run again");
        Assert.That(sorted.Parameters["texts"].ToString(), Is.EqualTo("""["the film", "so so"]"""));
    }

    [TestCase("name,label\na,b\n", "no column named text")]
    [TestCase("", "it is empty")]
    [TestCase("text,text\na,b\n", "two of its columns have the same name")]
    [TestCase("text,label\n", "no line below")]
    [TestCase("text,label\na film, long,good\n", "line 2 has more cells")]
    [TestCase("text,label\na \"b\" c,good\n", "quotation mark")]
    public async Task A_file_that_is_no_table_of_texts_is_refused(string csv, string sentence)
        => Assert.That(await Run.Refused(Bench(ScriptedModel.Mumbling(), 256, new Shelf("my.csv", csv)), "classify", ("file", LabValue.Of("my.csv"))), Does.Contain(sentence));

    [TestCase("""{"texts": []}""", "1 to 2000 texts")]
    [TestCase("""{"texts": ["a"], "file": "b.csv"}""", "either texts or file")]
    [TestCase("""{"texts": ["a", "b"], "expected": ["good"]}""", "2 texts and 1 right labels")]
    [TestCase("""{"texts": ["a"], "labels": ["good"]}""", "2 to 20 labels")]
    [TestCase("""{"texts": ["a"], "labels": ["good", "GOOD"]}""", "stands twice")]
    [TestCase("""{"texts": ["a"], "labels": ["good", "cannot say"]}""", "nor 'cannot say'")]
    [TestCase("""{"texts": ["a"], "template": "no place"}""", "{text}")]
    [TestCase("""{"texts": ["a"], "calibration": "batch"}""", "at least two")]
    [TestCase("""{"texts": ["a"], "orders": 4}""", "at least two shots")]
    [TestCase("""{"texts": ["a"], "curve": true, "training": []}""", "Learning curves")]
    [TestCase("""{"texts": ["a"], "shots": [{"text": "a", "label": "odd"}]}""", "under 'odd'")]
    [TestCase("""{"texts": ["a"], "label_words": {"odd": ["x"]}}""", "'odd'")]
    [TestCase("""{"texts": ["a"], "label_words": {"good": []}}""", "1 to 50 words")]
    [TestCase("""{"texts": ["a"], "traditional": true, "training": [{"text": "a", "label": "good"}]}""", "at least two of the labels")]
    [TestCase("""{"texts": ["ä"]}""", "U+00E4")]
    [TestCase("""{"texts": ["a"], "mode": "chat"}""", "no chat template")]
    public async Task What_cannot_be_sorted_is_refused_in_one_sentence(string parameters, string sentence)
    {
        var given = Run.Parameters(Template, Labels).SetItems(Run.Json(parameters).Fields!);
        string problem = await Run.Refused(Bench(ScriptedModel.Mumbling()), "classify", given.Select(own => (own.Key, own.Value)));
        Assert.That(problem, Does.Contain(sentence).And.EndWith("."));
    }

    [Test]
    public async Task A_text_that_does_not_fit_is_refused_by_its_place()
        => Assert.That(await Run.Refused(Bench(ScriptedModel.Mumbling()), "classify", Template, Labels, ("texts", LabValue.Of(["a", new string('a', 100_000)]))), Does.StartWith("Text 2 takes 100007 tokens"));

    [Test]
    public async Task Counting_words_says_what_it_learned_and_is_measured_beside_the_model()
    {
        Experiment counted = await Run.Done(
            Bench(ScriptedModel.Mumbling(), 1024), "classify", Template, Labels, Texts, Expected, ("traditional", LabValue.Of(true)), ("curve", LabValue.Of(true)), ("method", LabValue.Of("score")),
            ("training", Run.Json("""[{"text": "joy joy film", "label": "good"}, {"text": "cold food", "label": "bad"}, {"text": "a joy", "label": "good"}, {"text": "cold night", "label": "bad"}]""")));
        Assert.That(counted.Facts["traditional_predicted"].Texts!.Value[..2], Is.EqualTo(new[] { "good", "bad" }));
        Assert.That(counted.Facts["traditional_weights"].Fields!["good"].Fields!.MaxBy(word => word.Value.Number).Key, Is.EqualTo("joy"));
        Assert.That(counted.Facts["traditional_words"].Items!.Value[1].Fields!.Keys, Is.EquivalentTo(new[] { "cold", "food" }));
        Assert.That(counted.Facts["traditional_curve"].Items!.Value.Select(point => point.Fields!["examples"].Number), Is.EqualTo(new[] { 2, 4 }));
        Assert.That(counted.Facts["model_curve"].Items!.Value.Select(point => point.Fields!["examples"].Number), Is.EqualTo(new[] { 0 }), "this model cannot write the lines between shots");
        Assert.That(counted.Facts["seconds"].Fields!.Keys, Is.EquivalentTo(new[] { "score", "training", "traditional" }));
        Assert.That(counted.Facts["joules"].Fields!["score"].Number, Is.EqualTo(15 * counted.Facts["seconds"].Fields!["score"].Number).Within(1e-9));
        Assert.That(counted.Facts["accuracies"].Items!.Value.Select(row => row.Fields!["how"].Text), Is.EqualTo(new[] { "score", "score, contextual", "score, batch", "counting words", "always good" }));
    }

    [TestCase("""{"expected": ["so", "far"], "shots": []}""", """["so", "far"]""")]
    [TestCase("""{"expected": ["so", "so"], "training": [{"text": "joy", "label": "good"}, {"text": "cold", "label": "bad"}, {"text": "film", "label": "good "}], "traditional": true}""", """["good", "bad"]""")]
    public async Task Labels_that_are_not_named_are_those_of_what_is_known(string parameters, string labels)
    {
        (string, LabValue)[] given = [Template, ("texts", LabValue.Of(["a joy", "cold"])), ("method", LabValue.Of("generate")), .. Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value))];
        Experiment sorted = await Run.Done(Bench(ScriptedModel.Mumbling()), "classify", given);
        Assert.That(sorted.Parameters["labels"].ToString(), Is.EqualTo(labels));
    }

    [Test]
    public async Task A_stop_keeps_the_texts_that_were_sorted()
    {
        using var stop = new CancellationTokenSource();
        LabBench bench = Bench(ScriptedModel.Mumbling(), 64);
        LabUpdate? last = null;
        await foreach (LabUpdate update in bench.RunAsync("classify", Run.Parameters(Template, Labels, ("texts", LabValue.Of([.. Enumerable.Repeat("a joy", 600)]))), stop.Token))
        {
            last = update;
            if (update is LabFactSoFar { Name: "label_logprobs" })
            {
                await stop.CancelAsync();
            }
        }

        Experiment experiment = ((LabDone)last!).Experiment;
        Assert.That((experiment.Finish, experiment.Facts["label_logprobs"].Items!.Value.Length is > 0 and < 600), Is.EqualTo(("cancelled", true)));
    }

    private static LabBench Bench(ScriptedModel model, int cells = 256, ITextShelf? shelf = null) => new(new ClassifyLab(new ScriptedSource(model).Host(cells, 16), shelf, null));

    private static double[][] Scores(Experiment experiment) => [.. experiment.Facts["label_logprobs"].Items!.Value.Select(own => own.Fields!.Values.Select(one => one.Number!.Value).ToArray())];

    private sealed class Shelf(string name, string text) : ITextShelf
    {
        public ShelfAnswer Read(string asked, IReadOnlyList<string> endings) => asked == name ? new ShelfAnswer([new ShelfText(name, text)]) : new ShelfAnswer([], $"no {asked}");
    }
}
