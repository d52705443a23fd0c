using LlmQuest.Core.Labs;
using LlmQuest.Labs.Evaluate;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Evaluate;

public sealed class EvaluateLabTests
{
    private const string Lab = "evaluate";

    [Test]
    public async Task Every_group_that_is_given_has_its_facts()
    {
        Experiment experiment = await Done("""
            {"prediction": "the cat sat", "references": ["the cat ran"], "samples": ["a b", "a c"], "expected": ["x", "y"], "predicted": ["x", "x"],
             "successes": 8, "n": 10, "only_first_right": 5, "only_second_right": 1, "labels": [true, 0, 1], "scores": [0.9, 0.2, 0.6], "rater_a": ["x", "y"], "rater_b": ["x", "x"]}
            """);
        Assert.That(experiment.Facts.Keys, Is.SupersetOf(new[] { "exact_match", "f1", "rouge1", "rouge2", "rouge_l", "bleu", "chrf", "distinct_1", "self_bleu", "accuracy", "confusion", "low", "high", "binomial_p", "p_value", "auroc", "brier", "ece", "agreement", "chance_agreement", "kappa" }));
        Assert.That((experiment.Model, experiment.Number("auroc")), Is.EqualTo(("", 1)));
        Assert.That(new[] { experiment.Number("binomial_p"), experiment.Number("p_value") }, Is.EqualTo(new[] { 0.109375, 0.21875 }).Within(1e-12));
        Assert.That(experiment.Facts["confusion"].ToString(), Is.EqualTo("""{"x": {"x": 1, "y": 0}, "y": {"x": 1, "y": 0}}"""));
        Assert.That((experiment.Number("agreement"), experiment.Number("chance_agreement"), experiment.Number("kappa")), Is.EqualTo((0.5, 0.5, 0)));
    }

    [Test]
    public async Task What_does_not_apply_is_absent()
    {
        Assert.That((await Done("""{"samples": ["word"]}""")).Facts.Keys, Is.EquivalentTo(new[] { "distinct_1" }));
        Assert.That((await Done("""{"labels": [1, 1], "scores": [0.5, 1]}""")).Facts.Keys, Is.EquivalentTo(new[] { "brier", "ece" }));
        Assert.That((await Done("""{"labels": [1, 0], "scores": [5, 2]}""")).Facts.Keys, Is.EquivalentTo(new[] { "auroc", "auroc_low", "auroc_high" }));
        Assert.That((await Done("""{"rater_a": ["x"], "rater_b": ["x"]}""")).Facts.Keys, Is.EquivalentTo(new[] { "agreement", "chance_agreement" }));
    }

    [Test]
    public async Task A_share_of_labels_has_its_interval()
    {
        Experiment experiment = await Done("""{"expected": ["x", "x", "y", "y"], "predicted": ["x", "x", "y", "x"]}""");
        Assert.That((experiment.Number("accuracy"), experiment.Number("accuracy_low") < 0.75, experiment.Number("accuracy_high") > 0.75), Is.EqualTo((0.75, true, true)));
    }

    [Test]
    public async Task An_answer_is_held_against_a_rubric_by_weight()
    {
        Experiment experiment = await Done("""
            {"prediction": "Opened in 1969, the bridge is long.", "rubric": [{"rule": "contains", "value": "BRIDGE"}, {"rule": "lacks", "value": "short", "weight": 2}, {"rule": "at_most_words", "value": 3, "name": "brief"},
             {"rule": "matches", "value": "\\b1[0-9]{3}\\b"}, {"rule": "one_of", "value": ["opened in 1969 bridge is long"]}, {"rule": "contains", "value": "river", "weight": 0}]}
            """);
        LabValue[] verdicts = [.. experiment.Facts["rubric_verdicts"].Items!.Value];
        Assert.That(verdicts.Select(verdict => verdict.Fields!["met"].Truth), Is.EqualTo(new[] { true, true, false, true, true, false }));
        Assert.That(verdicts.Select(verdict => verdict.Fields!["found"].Text), Is.EqualTo(new[] { "BRIDGE", "", "7 words", "1969", "", "" }));
        Assert.That(verdicts[2].Fields!["name"].Text, Is.EqualTo("brief"));
        Assert.That(experiment.Number("rubric_score"), Is.EqualTo(5d / 6).Within(1e-12));
    }

    [Test]
    public async Task Two_settings_are_tried_on_the_same_items()
    {
        var bench = new LabBench(new EvaluateLab(new ScriptedSource(ScriptedModel.Saying("rome", 3)).Host(), null, () => 7));
        Experiment experiment = await Run.Done(bench, Lab, Run.Json("""
            {"items": [{"question": "abc", "answers": ["rome", "roma"]}, {"question": "abd", "answers": ["oslo"]}, {"question": "abcd", "answers": ["rome"]}],
             "left": {"mode": "raw", "max_new_tokens": 9, "temperature": 0}, "right": {"mode": "raw", "max_new_tokens": 2, "temperature": 0}}
            """).Fields!.Select(own => (own.Key, own.Value)));
        Assert.That(experiment.Facts["graded"].Items!.Value.Select(one => one.Fields!["left_text"].Text), Is.EqualTo(new[] { "rome", "rome", "ome" }));
        Assert.That((experiment.Number("left_accuracy"), experiment.Number("right_accuracy"), experiment.Number("left_only"), experiment.Number("right_only")), Is.EqualTo((1d / 3, 0, 1, 0)));
        Assert.That((experiment.Number("bench_p_value"), experiment.Facts["enough"].Truth, experiment.Number("tokens")), Is.EqualTo((1, false, 17)));
        Assert.That(experiment.Parameters["right"].Fields!["seed"], Is.EqualTo(experiment.Parameters["left"].Fields!["seed"]));
    }

    [TestCase("""{}""", "Nothing is to be graded: give prediction")]
    [TestCase("""{"prediction": "a"}""", "prediction is held against references or rubric")]
    [TestCase("""{"references": ["a"]}""", "references needs prediction beside it")]
    [TestCase("""{"prediction": "a", "references": []}""", "references has 1 to 100 right answers")]
    [TestCase("""{"samples": []}""", "samples has 1 to 200 texts")]
    [TestCase("""{"expected": ["a"]}""", "expected needs predicted beside it")]
    [TestCase("""{"expected": ["a"], "predicted": ["a", "b"]}""", "expected has 1 labels and predicted 2")]
    [TestCase("""{"expected": [], "predicted": []}""", "There are 1 to 100000 cases, and this is 0.")]
    [TestCase("""{"successes": 0, "n": 0}""", "n is 0, and of nothing there is no share")]
    [TestCase("""{"successes": 3, "n": 2}""", "successes is 3 of 2")]
    [TestCase("""{"n": 2}""", "n needs successes beside it")]
    [TestCase("""{"successes": 1, "n": 2000000}""", "n goes from 0 to 1000000")]
    [TestCase("""{"only_first_right": 2}""", "only_first_right needs only_second_right beside it")]
    [TestCase("""{"labels": [1, 0], "scores": [0.5]}""", "labels has 2 entries and scores 1")]
    [TestCase("""{"labels": [1, 2], "scores": [0.5, 1]}""", "Label 2 is neither true nor false")]
    [TestCase("""{"labels": [1, 1], "scores": [5, 1]}""", "All labels are the same and the scores are no probabilities")]
    [TestCase("""{"rater_a": ["a"], "rater_b": []}""", "rater_a has 1 labels and rater_b 0")]
    [TestCase("""{"prediction": "a", "rubric": []}""", "A rubric has 1 to 100 rules")]
    [TestCase("""{"prediction": "a", "rubric": [{"value": "b"}]}""", "Rule 1 of the rubric has no rule")]
    [TestCase("""{"prediction": "a", "rubric": [{"rule": "smells"}]}""", "Rule 1 of the rubric is 'smells'")]
    [TestCase("""{"prediction": "a", "rubric": [{"rule": "contains"}]}""", "Rule 1 of the rubric needs a text")]
    [TestCase("""{"prediction": "a", "rubric": [{"rule": "at_most_words", "value": 1.5}]}""", "Rule 1 of the rubric needs a whole number")]
    [TestCase("""{"prediction": "a", "rubric": [{"rule": "one_of", "value": "a"}]}""", "Rule 1 of the rubric needs a list of texts")]
    [TestCase("""{"prediction": "a", "rubric": [{"rule": "contains", "value": "a"}, {"rule": "matches", "value": "(("}]}""", "Rule 2 of the rubric is no regular expression: mend '(('.")]
    [TestCase("""{"prediction": "a", "rubric": [{"rule": "matches", "value": "(?<=a)b"}]}""", "Rule 1 of the rubric uses look-around")]
    [TestCase("""{"prediction": "a", "rubric": [{"rule": "lacks", "value": "a", "weight": -1}]}""", "Rule 1 of the rubric has a weight outside")]
    [TestCase("""{"candidates": []}""", "candidates has 1 to 500 pairs")]
    [TestCase("""{"candidates": [{"question": "a", "first": "b", "second": "b"}]}""", "Pair 1 of candidates has the same answer twice")]
    [TestCase("""{"candidates": [{"question": "a", "first": "b"}]}""", "Pair 1 of candidates is not complete")]
    [TestCase("""{"candidates": [{"question": "a", "first": "b", "second": "c", "preferred": "d"}]}""", "Pair 1 of candidates prefers something else")]
    [TestCase("""{"items": [{"question": "a", "answers": ["b"]}]}""", "items are there for left and right")]
    [TestCase("""{"left": {}, "items": []}""", "items has 1 to 500 questions")]
    [TestCase("""{"left": {}, "items": [{"question": "a"}]}""", "Item 1 is not complete")]
    [TestCase("""{"left": {"temperature": 99}}""", "In left: temperature goes from 0 to 10")]
    [TestCase("""{"right": {"samples": 3}}""", "In right: each side has one answer")]
    [TestCase("""{"left": {"template": "no place"}}""", "In left: the template has no {question}")]
    public async Task What_cannot_be_graded_is_refused_in_a_sentence(string parameters, string sentence)
        => Assert.That(await Run.Refused(Bench(), Lab, Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value))), Does.StartWith(sentence).And.EndWith("."));

    [Test]
    public async Task Long_texts_are_refused_before_they_are_compared()
    {
        Assert.That(await Run.Refused(Bench(), Lab, ("prediction", LabValue.Of(new string('a', 100_000))), ("references", LabValue.Of(["a"]))), Does.StartWith("A text of prediction has 100000 characters, and 10000 are the most"));
        Assert.That(await Run.Refused(Bench(), Lab, ("samples", LabValue.Of([.. Enumerable.Repeat(new string('a', 9000), 3)]))), Does.StartWith("The texts of samples have 27000 characters together"));
    }

    [Test]
    public async Task A_bench_without_a_second_model_says_so()
        => Assert.That(await Run.Refused(Bench(), Lab, ("left", Run.Json("""{"model": "other"}"""))), Does.StartWith("There is no model beside the one in use here: leave model out of left."));

    [Test]
    public async Task A_judge_that_cannot_read_the_answers_says_so()
        => Assert.That(await Run.Refused(Bench(), Lab, ("judge", LabValue.Of(true))), Does.EndWith(".").And.Length.LessThan(250));

    private static LabBench Bench() => new(new EvaluateLab(new ScriptedSource(ScriptedModel.Babbling()).Host(), null, () => 7));

    private static Task<Experiment> Done(string parameters) => Run.Done(Bench(), Lab, Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value)));
}
