using System.Text.Json;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>The comparison with the reference notices a number that is wrong: no model is needed to show it.</summary>
public sealed class ReferenceTests
{
    private static readonly JsonElement Case = Oracle.Cases("next_token").First();
    private static readonly double[] Surprisal = [.. Case.GetProperty("prompt_surprisal_nats").EnumerateArray().Select(s => s.GetDouble())];

    [Test]
    public void A_perfect_answer_is_at_no_distance()
    {
        NextTokenMeasurement same = NextTokenMeasurement.Compare(Case, Probabilities(), Surprisal, 32);
        Assert.That((same.MaxProbabilityDifference, same.TotalVariation, same.PromptSurprisalDifference, same.SameTop), Is.EqualTo((0, 0, 0, true)));
    }

    [Test]
    public void A_perturbed_probability_goes_past_the_limits()
    {
        double[] wrong = Probabilities();
        wrong[504] = 0.9;
        wrong[Case.GetProperty("top20")[1][0].GetInt32()] += 0.35;
        NextTokenMeasurement measured = NextTokenMeasurement.Compare(Case, wrong, Surprisal, 32);
        Assert.That(measured.MaxProbabilityDifference, Is.GreaterThan(Reference.Limit("next_token", "max_abs_probability", "limit")));
        Assert.That(measured.TotalVariation, Is.GreaterThan(Reference.Limit("next_token", "total_variation", "limit")));
        Assert.That(measured.SameTop, Is.False);
    }

    [Test]
    public void A_perturbed_or_missing_surprisal_goes_past_the_limit()
    {
        double limit = Reference.Limit("next_token", "prompt_surprisal_nats", "limit");
        double[] wrong = [.. Surprisal[..^1], Surprisal[^1] + 1.01];
        Assert.That(NextTokenMeasurement.Compare(Case, Probabilities(), wrong, 32).PromptSurprisalDifference, Is.GreaterThan(limit));
        Assert.That(NextTokenMeasurement.Compare(Case, Probabilities(), Surprisal[1..], 32).PromptSurprisalDifference, Is.GreaterThan(limit));
    }

    [TestCase("label_logprob_nats")]
    [TestCase("sentence_logprob_nats")]
    [TestCase("log_perplexity")]
    public void A_perturbed_score_goes_past_its_limit(string name)
    {
        double limit = Reference.Limit("others", name, "limit");
        Assert.That(Reference.Distance([-3, -4], [-3, -4]), Is.LessThanOrEqualTo(limit));
        Assert.That(Reference.Distance([-3, -4 - (limit * 1.01)], [-3, -4]), Is.GreaterThan(limit));
        Assert.That(Reference.Distance([-3, double.NaN], [-3, -4]), Is.Not.LessThanOrEqualTo(limit));
    }

    [Test]
    public void A_turned_preference_is_noticed_when_the_reference_is_clear()
    {
        Assert.That(Reference.SameOrder(0.1, 2.4, clear: 1));
        Assert.That(Reference.SameOrder(-0.1, 2.4, clear: 1), Is.False);
        Assert.That(Reference.SameOrder(-0.1, 0.4, clear: 1));
    }

    private static double[] Probabilities()
    {
        var probabilities = new double[49152];
        foreach (JsonElement top in Case.GetProperty("top20").EnumerateArray())
        {
            probabilities[top[0].GetInt32()] = top[1].GetDouble();
        }

        return probabilities;
    }
}
