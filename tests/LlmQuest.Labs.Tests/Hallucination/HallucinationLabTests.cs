using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Hallucination;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Hallucination;

/// <summary>Answers that are given, which need no model that writes.</summary>
public sealed class HallucinationLabTests
{
    private const string Lab = "hallucination";
    private static readonly (string, LabValue) ByWords = ("cluster", LabValue.Of("normalised"));

    // Ids 0, 0, 1, 2 of the worked example: 0.877 nats, naive 0.5625.
    [Test]
    public async Task The_worked_example_comes_out()
    {
        Experiment experiment = await Run.Done(Bench(), Lab, Answers("x.", "the X", "y", "z"), ByWords, ("mean_logprobs", LabValue.Numbers(-0.2, -0.3, -1.5, -0.25)));
        Assert.That(experiment.Facts["clusters"].ToString(), Is.EqualTo("[[0, 1], [2], [3]]"));
        Assert.That(experiment.Number("likelihood_entropy_bits") * Math.Log(2), Is.EqualTo(0.877).Within(5e-4));
        Assert.That(experiment.Number("naive_entropy_bits") * Math.Log(2), Is.EqualTo(0.5625).Within(1e-9));
        Assert.That((experiment.Model, experiment.Number("entropy_bits"), experiment.Number("entropy_normalised")), Is.EqualTo(("", 1.5, 0.75)));
    }

    [Test]
    public async Task The_other_worked_example_comes_out()
    {
        Experiment experiment = await Run.Done(Bench(), Lab, Answers("a1", "b1", "c1", "b1"), ByWords);
        Assert.That(experiment.Number("entropy_bits") * Math.Log(2), Is.EqualTo(1.0397).Within(1e-4));
        Assert.That(experiment.Facts.Keys, Is.EquivalentTo(new[] { "texts", "clusters", "entropy_bits", "entropy_normalised", "abstained" }), "what does not apply is absent");
    }

    // The scripted model embeds a text as its letters: the same letters are the same direction. They share a word, without which no nearness joins them.
    [TestCase(0.9, "[[0, 1], [2]]")]
    [TestCase(0, "[[0, 1, 2]]")]
    public async Task Answers_are_one_that_are_near_enough(double threshold, string clusters)
    {
        Experiment experiment = await Run.Done(Bench(), Lab, Answers("abc me", "cab me", "xyz me"), ("threshold", LabValue.Of(threshold)));
        Assert.That((experiment.Facts["clusters"].ToString(), experiment.Model), Is.EqualTo((clusters, "scripted")));
    }

    [Test]
    public async Task Each_answer_is_held_against_the_right_one_and_against_not_knowing()
    {
        Experiment experiment = await Run.Done(Bench(), Lab, Answers("Rome, of course", "I do not know", "Paris"), ByWords, ("right_answer", LabValue.Of("Rome|Roma")));
        Assert.That((experiment.Facts["right"].ToString(), experiment.Facts["abstained"].ToString()), Is.EqualTo(("[true, false, false]", "[false, true, false]")));
    }

    [Test]
    public async Task Ten_thousand_answers_are_grouped_by_their_words()
        => Assert.That((await Run.Done(Bench(), Lab, Answers([.. Enumerable.Range(0, 10_000).Select(i => $"answer {i % 5000}")]), ByWords)).Facts["clusters"].Items!.Value, Has.Length.EqualTo(5000));

    [TestCase("""{}""", "Nothing is asked: set question")]
    [TestCase("""{"answers": []}""", "answers is an empty list")]
    [TestCase("""{"answers": ["a"], "question": "b"}""", "This lab takes question or answers, not both")]
    [TestCase("""{"answers": ["a", "b"], "mean_logprobs": [-1]}""", "There are 2 answers, and 1 number in mean_logprobs")]
    [TestCase("""{"answers": ["a"], "right_answer": " | "}""", "right_answer is empty")]
    [TestCase("""{"question": " "}""", "question is empty")]
    [TestCase("""{"questions": []}""", "A set has 1 to 200 questions, and this one has 0.")]
    [TestCase("""{"questions": [{"question": "a"}, {"known": true}]}""", "Question 2 of the set is empty")]
    [TestCase("""{"answers": ["a"], "threshold": 2}""", "threshold goes from 0 to 1")]
    public async Task What_cannot_be_asked_is_refused_in_a_sentence(string parameters, string sentence)
        => Assert.That(await Run.Refused(Bench(), Lab, Run.Json(parameters).Fields!.Select(own => (own.Key, own.Value))), Does.StartWith(sentence));

    [Test]
    public async Task Too_many_different_answers_for_vectors_are_refused()
        => Assert.That(await Run.Refused(Bench(), Lab, Answers([.. Enumerable.Range(0, 1001).Select(i => $"answer {i}")])), Does.Contain("set cluster to normalised"));

    [Test]
    public async Task An_answer_that_is_too_long_for_the_embedding_model_is_named()
        => Assert.That(await Run.Refused(Bench(), Lab, Answers("ab", new string('b', 65))), Does.StartWith("Answer 2 has 65 tokens"));

    [Test]
    public async Task Without_an_embedding_model_the_way_out_is_said()
        => Assert.That(await Run.Refused(new LabBench(new HallucinationLab(new ScriptedSource(ScriptedModel.Babbling()).Host(), null, () => 7)), Lab, Answers("a1", "b1")), Is.EqualTo("There is no embedding model here: set cluster to normalised."));

    [Test]
    public async Task Every_question_that_ships_is_complete_and_the_set_is_recorded()
    {
        LabValue set = Question.Shipped();
        Question[] questions = [.. set.Items!.Value.Select(Question.Of)];
        Assert.That(questions.Count(question => question.IsKnown), Is.GreaterThanOrEqualTo(8));
        Assert.That(questions.Count(question => !question.IsKnown), Is.GreaterThanOrEqualTo(8));
        Assert.That(questions.All(question => question.IsKnown == question.Answer.Length > 0 && question.Text.EndsWith('?')));
        Assert.That(Question.ShippedShots().Items!.Value, Has.Length.EqualTo(3));
        Assert.That(await Run.Refused(Bench(), Lab, ("question_set", LabValue.Of("shipped")), ("question", LabValue.Of("x"))), Does.StartWith("This lab takes question or questions"));
    }

    private static (string, LabValue) Answers(params string[] answers) => ("answers", LabValue.Of([.. answers]));

    private static LabBench Bench()
    {
        ModelHost embedding = new ScriptedSource(ScriptedModel.Babbling()).Host();
        return new LabBench(new HallucinationLab(new ScriptedSource(ScriptedModel.Babbling(), "no model is needed").Host(), embedding, () => 7));
    }
}
