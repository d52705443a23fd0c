using System.Text.Json;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Next-token distributions against the reference in 32-bit floating point; limits from the tolerances file.</summary>
[Category("Model")]
[NonParallelizable]
public sealed class NextTokenTests
{
    // The reference measured 34 same of 36 and 14.9 of 32 greedy tokens agreeing on the mean.
    private const double SameTop = 34.0 / 36;
    private const double GreedyAgreement = 14.9 / 2;
    private static readonly JsonElement[] Prompts = [.. Oracle.Cases("next_token")];
    private static readonly Lazy<NextTokenMeasurement>[] Measured = [.. Prompts.Select(c => new Lazy<NextTokenMeasurement>(() => NextTokenMeasurement.Of(c)))];

    public static IEnumerable<TestCaseData> Cases() => Prompts.Select((c, i) => new TestCaseData(i).SetArgDisplayNames($"{c.GetProperty("kind").GetString()} {i + 1}"));

    [TestCaseSource(nameof(Cases))]
    public void Every_probability_of_the_top_20_is_near_the_reference(int index) =>
        Assert.That(Measured[index].Value.MaxProbabilityDifference, Is.LessThanOrEqualTo(Limit("max_abs_probability")));

    [TestCaseSource(nameof(Cases))]
    public void The_top_20_together_are_near_the_reference(int index) =>
        Assert.That(Measured[index].Value.TotalVariation, Is.LessThanOrEqualTo(Limit("total_variation")));

    [TestCaseSource(nameof(Cases))]
    public void The_entropy_is_near_the_reference(int index) =>
        Assert.That(Measured[index].Value.EntropyDifference, Is.LessThanOrEqualTo(Limit("entropy_nats")));

    [TestCaseSource(nameof(Cases))]
    public void The_surprisal_of_every_prompt_token_is_near_the_reference(int index) =>
        Assert.That(Measured[index].Value.PromptSurprisalDifference, Is.LessThanOrEqualTo(Limit("prompt_surprisal_nats")));

    [Test]
    public void On_the_mean_the_probabilities_are_nearer_still() =>
        Assert.That(Measured.Average(m => m.Value.MaxProbabilityDifference), Is.LessThanOrEqualTo(Limit("max_abs_probability", "mean_limit")));

    [Test]
    public void On_the_mean_the_total_variation_is_smaller_still() =>
        Assert.That(Measured.Average(m => m.Value.TotalVariation), Is.LessThanOrEqualTo(Limit("total_variation", "mean_limit")));

    [Test]
    public void The_most_likely_token_is_almost_always_the_same() =>
        Assert.That(Measured.Count(m => m.Value.SameTop), Is.GreaterThanOrEqualTo(Math.Floor(Prompts.Length * SameTop)));

    [Test]
    public void Greedy_continuations_agree_for_a_while() =>
        Assert.That(Measured.Average(m => m.Value.GreedyAgreement), Is.GreaterThanOrEqualTo(GreedyAgreement));

    [Test]
    public void All_cases_of_the_reference_are_read() =>
        Assert.That(Prompts.Select(c => c.GetProperty("kind").GetString()).Count(k => k == "raw"), Is.EqualTo(12).And.EqualTo(Prompts.Length - 6));

    private static double Limit(string name, string limit = "limit") => Reference.Limit("next_token", name, limit);
}
