using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests;

public sealed class SoftmaxTests
{
    [TestCase(100f, 99f)]
    [TestCase(-200f, -201f)]
    [TestCase(3000f, 2999f)]
    public void Large_logits_have_the_probabilities_of_small_ones(float one, float other)
    {
        float[] probabilities = new float[2];
        Softmax.Of([one, other], probabilities);
        Assert.That(probabilities, Is.EqualTo(new[] { 0.7310586f, 0.26894143f }).Within(1e-6f));
    }

    [Test]
    public void Where_everything_is_impossible_nothing_has_a_probability()
    {
        float[] probabilities = [1f, 1f];
        Softmax.Of([float.NegativeInfinity, float.NegativeInfinity], probabilities);
        Assert.That(probabilities, Is.All.Zero);
    }

    [TestCase(0.2)]
    [TestCase(0.1)]
    [TestCase(0.01)]
    [TestCase(0.001)]
    public void A_step_at_a_low_temperature_can_be_opened(double temperature)
    {
        StepView view = StepView.Of([18.2f, 17.9f, 3f, -2f], [], new SamplingPipeline(new SamplingParameters(Temperature: temperature)));
        Assert.That(view.SamplingP.ToArray().Sum(), Is.EqualTo(1).Within(1e-5));
        Assert.That(view.SamplingEntropyBits, Is.InRange(0, 1));
    }

    [TestCase(0.15)]
    [TestCase(0.05)]
    [TestCase(0.01)]
    public void Top_p_cuts_at_a_low_temperature_too(double temperature)
    {
        StepView view = StepView.Of([18.2f, 17.9f, 3f, -2f], [], new SamplingPipeline(new SamplingParameters(Temperature: temperature, TopP: 0.5)));
        Assert.That((view.KeptCount, view.Look(1).CutBy), Is.EqualTo((1, "top_p")));
    }

    [Test]
    public void As_many_logits_as_a_vocabulary_are_summed_without_losing_digits()
    {
        float[] logits = [.. Enumerable.Range(0, 49_152).Select(id => (float)(5 * Math.Sin(id)))];
        float[] probabilities = new float[logits.Length];
        Softmax.Of(logits, probabilities);
        double sum = logits.Sum(logit => Math.Exp(logit));
        Assert.That(probabilities[7], Is.EqualTo(Math.Exp(logits[7]) / sum).Within(0.0002).Percent);
    }

    [Test]
    public void The_largest_logit_is_found_at_every_place_of_every_length()
    {
        for (int length = 0; length < 70; length++)
        {
            float[] logits = [.. Enumerable.Repeat(float.NegativeInfinity, length)];
            Assert.That(LargestLogit.Of(logits), Is.EqualTo(float.NegativeInfinity));
            for (int place = 0; place < length; place++)
            {
                logits[place] = place - 30;
                Assert.That(LargestLogit.Of(logits), Is.EqualTo(place - 30));
            }
        }
    }
}
