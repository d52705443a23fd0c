using System.Text.Json;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Scores of labels and whole texts against the reference in 32-bit floating point.</summary>
[Category("Model")]
[NonParallelizable]
public sealed class ScoringOracleTests
{
    private static readonly double LabelLimit = Reference.Limit("others", "label_logprob_nats", "limit");
    private static readonly double DifferenceLimit = Reference.Limit("others", "label_logprob_nats", "difference_of_two_labels");
    private static readonly double SentenceLimit = Reference.Limit("others", "sentence_logprob_nats", "limit");
    private static readonly double PerplexityLimit = Reference.Limit("others", "log_perplexity", "limit");

    public static IEnumerable<TestCaseData> LabelCases() => Numbered("label_scores");

    public static IEnumerable<TestCaseData> PairCases() => Numbered("sentence_pairs");

    public static IEnumerable<TestCaseData> PerplexityCases() => Numbered("perplexity");

    [TestCaseSource(nameof(LabelCases))]
    public void Labels_have_the_reference_scores(JsonElement one)
    {
        JsonProperty[] labels = [.. one.GetProperty("label_logprob_nats").EnumerateObject()];
        double[] expected = [.. labels.Select(l => l.Value.GetDouble())];
        using IDecodeContext context = SmolLm.Context();
        int[] prompt = SmolLm.Model.Tokenize(one.GetProperty("prompt").GetString()!, parseSpecial: true);
        ContinuationResult result = SmolLm.Scorer(context).Score(prompt, [.. labels.Select(l => l.Name)], default);
        double[] actual = [.. result.Scores.Select(s => s.LogProbability)];
        Assert.That(result.Scores.Select(s => s.TokenIds.Length), Is.EqualTo(labels.Select(l => one.GetProperty("label_tokens").GetProperty(l.Name).GetInt32())));
        Assert.That(Reference.Distance(actual, expected), Is.LessThanOrEqualTo(LabelLimit));
        Assert.That(actual[0] - actual[1], Is.EqualTo(expected[0] - expected[1]).Within(DifferenceLimit));
    }

    [TestCaseSource(nameof(PairCases))]
    public void Sentences_have_the_reference_likelihood_and_order(JsonElement one)
    {
        TextScore[] actual = [.. new[] { "a", "b" }.Select(name => Score(one.GetProperty(name)))];
        double[] expected = [.. new[] { "a", "b" }.Select(name => one.GetProperty(name).GetProperty("logprob_nats").GetDouble())];
        Assert.That(Reference.Distance([.. actual.Select(s => s.LogLikelihood)], expected), Is.LessThanOrEqualTo(SentenceLimit));
        Assert.That(Reference.SameOrder(actual[0].LogLikelihood - actual[1].LogLikelihood, expected[0] - expected[1], clear: 1));
    }

    [TestCaseSource(nameof(PerplexityCases))]
    public void A_text_has_the_reference_perplexity(JsonElement one)
    {
        double expected = one.GetProperty("perplexity").GetDouble();
        Assert.That(Math.Log(Score(one).Perplexity), Is.EqualTo(Math.Log(expected)).Within(PerplexityLimit));
    }

    [Test]
    public void All_cases_of_the_reference_are_read() =>
        Assert.That((LabelCases().Count(), PairCases().Count(), PerplexityCases().Count()), Is.EqualTo((12, 5, 2)));

    private static IEnumerable<TestCaseData> Numbered(string name) =>
        Oracle.Cases(name).Select((one, i) => new TestCaseData(one).SetArgDisplayNames($"case {i + 1}"));

    private static TextScore Score(JsonElement one)
    {
        using IDecodeContext context = SmolLm.Context();
        TextScore score = SmolLm.Scorer(context).ScoreText(one.GetProperty("text").GetString()!, default).Score!;
        Assert.That(score.TokenIds, Has.Length.EqualTo(one.GetProperty("tokens").GetInt32()));
        return score;
    }
}
