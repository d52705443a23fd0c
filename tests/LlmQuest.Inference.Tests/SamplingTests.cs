using System.Numerics.Tensors;
using System.Text.Json;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests;

public sealed class SamplingTests
{
    private const float Gone = float.NegativeInfinity;
    private const float Limit = 2e-5f;

    private static IEnumerable<TestCaseData> OracleCases()
    {
        using JsonDocument oracle = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samplers.oracle.json")));
        int number = 0;
        foreach (JsonElement one in oracle.RootElement.GetProperty("cases").EnumerateArray())
        {
            JsonElement[] steps = [.. one.GetProperty("steps").EnumerateArray().Select(step => step.Clone())];
            string name = string.Join(" then ", steps.Select(step => $"{step[0].GetString()} {step[1].GetRawText()}"));
            int[] previous = [.. one.GetProperty("previous_ids").EnumerateArray().Select(id => id.GetInt32())];
            yield return new TestCaseData(SettingsOf(steps), Numbers(one, "logits"), previous, Numbers(one, "probabilities")).SetArgDisplayNames($"case {number++}: {name}");
        }
    }

    [TestCaseSource(nameof(OracleCases))]
    public void Filters_agree_with_transformers(StepSetting[] steps, float[] logits, int[] previous, float[] expected)
        => Assert.That(Probabilities(steps, logits, previous), Is.EqualTo(expected).Within(Limit));

    [TestCaseSource(nameof(OracleCases))]
    public void A_changed_reference_would_be_noticed(StepSetting[] steps, float[] logits, int[] previous, float[] expected)
    {
        expected[^1] += 2 * Limit;
        Assert.That(Probabilities(steps, logits, previous), Is.Not.EqualTo(expected).Within(Limit));
    }

    [Test]
    public void The_oracle_has_all_its_cases() => Assert.That(OracleCases().Count(), Is.EqualTo(20));

    [Test]
    public void Top_p_keeps_at_least_the_most_likely_token()
    {
        float[] logits = [2f, 1f, 0f];
        new TopP(0.01f).Apply(logits, []);
        Assert.That(logits, Is.EqualTo(new[] { 2f, Gone, Gone }));
    }

    [Test]
    public void Top_k_keeps_those_that_tie_with_the_last()
    {
        float[] logits = [.. Enumerable.Repeat(0f, 40), 3f, 1f, 1f, 2f];
        new TopK(3).Apply(logits, []);
        Assert.That(logits.Count(logit => logit > Gone), Is.EqualTo(4));
    }

    [Test]
    public void Greedy_takes_the_lowest_id_among_equals()
    {
        float[] logits = [0f, 5f, 5f, 1f];
        Assert.That(new SamplingPipeline(new SamplingParameters(Temperature: 0)).Choose(logits, [], new RandomStream(3, 0)), Is.EqualTo(1));
    }

    [Test]
    public void A_stream_repeats_itself_and_differs_from_its_neighbours()
    {
        double[] a = [.. Enumerable.Repeat(new RandomStream(42, 0), 100).Select(stream => stream.NextDouble())];
        double[] again = [.. Enumerable.Repeat(new RandomStream(42, 0), 100).Select(stream => stream.NextDouble())];
        double[] neighbour = [.. Enumerable.Repeat(new RandomStream(42, 1), 100).Select(stream => stream.NextDouble())];
        Assert.That(a, Is.EqualTo(again).And.All.InRange(0.0, 1.0));
        Assert.That(a.Intersect(neighbour), Is.Empty);
    }

    [Test]
    public void Drawing_many_times_gives_the_distribution()
    {
        var pipeline = new SamplingPipeline(new SamplingParameters(Temperature: 1, TopK: 0));
        var random = new RandomStream(3, 0);
        float[] logits = [MathF.Log(0.7f), MathF.Log(0.2f), MathF.Log(0.1f)];
        int[] drawn = [.. Enumerable.Range(0, 20_000).Select(_ => pipeline.Choose(logits, [], random))];
        Assert.That(drawn.Count(id => id == 0) / 20_000.0, Is.EqualTo(0.7).Within(0.015));
        Assert.That(drawn.Count(id => id == 2) / 20_000.0, Is.EqualTo(0.1).Within(0.01));
    }

    private static float[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetSingle())];

    private static StepSetting[] SettingsOf(JsonElement[] steps) => [.. steps.Select(step => new StepSetting(step[0].GetString()!, step[1].GetDouble()))];

    private static float[] Probabilities(StepSetting[] steps, float[] logits, int[] previous)
    {
        float[] changed = [.. logits];
        foreach (ISamplingStep step in new SamplingParameters(Steps: steps).Filters())
        {
            step.Apply(changed, previous);
        }

        TensorPrimitives.SoftMax(changed, changed);
        return changed;
    }
}
