using System.Numerics.Tensors;
using System.Text.Json;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests;

public sealed class SamplingTests
{
    private const float Gone = float.NegativeInfinity;

    private static IEnumerable<TestCaseData> OracleCases()
    {
        using JsonDocument oracle = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samplers.oracle.json")));
        int number = 0;
        foreach (JsonElement one in oracle.RootElement.GetProperty("cases").EnumerateArray())
        {
            JsonElement[] steps = [.. one.GetProperty("steps").EnumerateArray().Select(step => step.Clone())];
            number++;
            if (steps.All(step => ToStep(step) is not null))
            {
                yield return new TestCaseData(steps, Numbers(one, "logits"), Numbers(one, "probabilities")).SetArgDisplayNames($"case {number}");
            }
        }
    }

    [TestCaseSource(nameof(OracleCases))]
    public void Filters_agree_with_transformers(JsonElement[] steps, float[] logits, float[] expected)
    {
        Array.ForEach(steps, step => ToStep(step)!.Apply(logits));
        float[] probabilities = new float[logits.Length];
        TensorPrimitives.SoftMax(logits, probabilities);
        Assert.That(probabilities, Is.EqualTo(expected).Within(1e-5f));
    }

    [Test]
    public void The_oracle_has_cases_for_these_filters() => Assert.That(OracleCases().Count(), Is.GreaterThanOrEqualTo(3));

    [Test]
    public void Top_p_keeps_at_least_the_most_likely_token()
    {
        float[] logits = [2f, 1f, 0f];
        new TopP(0.01f).Apply(logits);
        Assert.That(logits, Is.EqualTo(new[] { 2f, Gone, Gone }));
    }

    [Test]
    public void Top_k_keeps_those_that_tie_with_the_last()
    {
        float[] logits = [.. Enumerable.Repeat(0f, 40), 3f, 1f, 1f, 2f];
        new TopK(3).Apply(logits);
        Assert.That(logits.Count(logit => logit > Gone), Is.EqualTo(4));
    }

    [Test]
    public void Greedy_takes_the_lowest_id_among_equals()
    {
        float[] logits = [0f, 5f, 5f, 1f];
        Assert.That(new TokenSampler(new SamplingParameters(Temperature: 0), new RandomStream(1, 0)).Choose(logits), Is.EqualTo(1));
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
        var sampler = new TokenSampler(new SamplingParameters(Temperature: 1, TopK: 0), new RandomStream(3, 0));
        float[] logits = [MathF.Log(0.7f), MathF.Log(0.2f), MathF.Log(0.1f)];
        int[] drawn = [.. Enumerable.Range(0, 20_000).Select(_ => sampler.Choose(logits.ToArray()))];
        Assert.That(drawn.Count(id => id == 0) / 20_000.0, Is.EqualTo(0.7).Within(0.015));
        Assert.That(drawn.Count(id => id == 2) / 20_000.0, Is.EqualTo(0.1).Within(0.01));
    }

    private static float[] Numbers(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(number => number.GetSingle())];

    private static ISamplingStep? ToStep(JsonElement step)
    {
        JsonElement value = step[1];
        return step[0].GetString() switch
        {
            "temperature" => new Temperature(value.GetSingle()),
            "top_k" => new TopK(value.GetInt32()),
            "top_p" => new TopP(value.GetSingle()),
            _ => null,
        };
    }
}
