using System.Text.Json;
using LlmQuest.Inference.Metrics;

namespace LlmQuest.Inference.Tests.Metrics;

public sealed class MetricTests
{
    private static readonly JsonElement Limits = Oracle.Read("tolerances").GetProperty("others");

    private static double AnswerLimit => Limits.GetProperty("answer_metrics").GetProperty("limit").GetDouble();

    private static IEnumerable<TestCaseData> AnswerCases() => Oracle.Cases("answer_metrics");

    private static IEnumerable<TestCaseData> DiversityCases() => Oracle.Cases("diversity");

    private static IEnumerable<TestCaseData> BayesCases() => Oracle.Cases("naive_bayes");

    [TestCaseSource(nameof(AnswerCases))]
    public void Answers_are_graded_as_the_references_grade_them(JsonElement one)
    {
        string prediction = one.GetProperty("prediction").GetString()!;
        string[] references = [one.GetProperty("reference").GetString()!];
        Near(SquadMetrics.ExactMatch(prediction, references), one, "exact_match");
        Near(SquadMetrics.F1(prediction, references), one, "token_f1");
        Near(Rouge.N(prediction, references, 1), one, "rouge1_f");
        Near(Rouge.N(prediction, references, 2), one, "rouge2_f");
        Near(Rouge.L(prediction, references), one, "rougeL_f");
        Near(Bleu.Sentence(prediction, references), one, "sentence_bleu");
        Near(ChrF.Sentence(prediction, references), one, "chrf");
    }

    [TestCaseSource(nameof(DiversityCases))]
    public void Diversity_agrees_with_the_reference(JsonElement one)
    {
        string[] texts = [.. one.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!)];
        for (int n = 1; n <= 3; n++)
        {
            Assert.That(Diversity.Distinct(texts, n), Is.EqualTo(one.GetProperty($"distinct_{n}").GetDouble()).Within(Oracle.Exact));
        }

        Assert.That(Diversity.SelfBleu(texts), Is.EqualTo(one.GetProperty("self_bleu").GetDouble()).Within(Limits.GetProperty("self_bleu").GetProperty("limit").GetDouble()));
    }

    [TestCaseSource(nameof(BayesCases))]
    public void Naive_Bayes_agrees_with_scikit_learn(JsonElement one)
    {
        var classifier = new NaiveBayes([.. one.GetProperty("training").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))]);
        IReadOnlyDictionary<string, double> probabilities = classifier.Probabilities(one.GetProperty("text").GetString()!);
        foreach (JsonProperty label in one.GetProperty("probability").EnumerateObject())
        {
            Assert.That(probabilities[label.Name], Is.EqualTo(label.Value.GetDouble()).Within(Oracle.Exact));
        }
    }

    [Test]
    public void The_weights_of_a_word_can_be_read()
    {
        var classifier = new NaiveBayes([("good good film", "yes"), ("bad film", "no")]);
        Assert.That(Math.Exp(classifier.Weight("yes", "good")), Is.EqualTo(3.0 / 6).Within(Oracle.Exact));
        Assert.That(Math.Exp(classifier.Weight("no", "good")), Is.EqualTo(1.0 / 5).Within(Oracle.Exact));
    }

    [TestCase("", "")]
    [TestCase("", "a word")]
    [TestCase("a word", "")]
    public void Empty_texts_give_numbers(string prediction, string reference)
    {
        double[] all = [SquadMetrics.F1(prediction, [reference]), Rouge.L(prediction, [reference]), Rouge.N(prediction, [reference], 2), Bleu.Sentence(prediction, [reference]), ChrF.Sentence(prediction, [reference])];
        Assert.That(all, Has.All.InRange(0, 100));
    }

    [Test]
    public void Of_several_references_the_best_counts()
        => Assert.That(SquadMetrics.F1("the Nile", ["Amazon", "Nile"]), Is.EqualTo(1));

    [Test]
    public void Without_a_reference_there_is_nothing_to_grade_against()
        => Assert.That(() => Bleu.Sentence("a", []), Throws.ArgumentException);

    [Test]
    public void A_perturbed_reference_is_noticed()
    {
        JsonElement one = Oracle.Read("answer_metrics").GetProperty("cases")[3];
        double bleu = Bleu.Sentence(one.GetProperty("prediction").GetString()!, [one.GetProperty("reference").GetString()!]);
        Assert.That(Oracle.Near(bleu, one.GetProperty("sentence_bleu").GetDouble() + (2 * AnswerLimit), AnswerLimit), Is.False);
    }

    private static void Near(double actual, JsonElement one, string name)
        => Assert.That(Oracle.Near(actual, one.GetProperty(name).GetDouble(), AnswerLimit), Is.True, $"{name} is {actual}, not {one.GetProperty(name)}");
}
