using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests;

public sealed class SamplingAllocationTests
{
    private const int Vocabulary = 49_152;
    private static readonly int[] Previous = [.. Enumerable.Range(0, 200).Select(i => i * 37 % 101)];
    private static readonly float[] Logits = MakeLogits();

    private static IEnumerable<StepSetting> Settings() =>
    [
        new(SamplingNames.RepetitionPenalty, 1.3),
        new(SamplingNames.NoRepeatNgram, 3),
        new(SamplingNames.Temperature, 0.7),
        new(SamplingNames.TopK, 50),
        new(SamplingNames.TopP, 0.9),
        new(SamplingNames.MinP, 0.05),
        new(SamplingNames.Typical, 0.9),
        new(SamplingNames.EpsilonCutoff, 0.001),
    ];

    [TestCaseSource(nameof(Settings))]
    public void A_filter_allocates_nothing_once_warm(StepSetting setting)
    {
        ISamplingStep filter = new SamplingParameters(Steps: [setting]).Filters()[0];
        float[] row = new float[Vocabulary];
        Assert.That(AllocatedBy(() =>
        {
            Logits.CopyTo(row, 0);
            filter.Apply(row, Previous);
        }), Is.Zero);
    }

    [Test]
    public void The_whole_sampler_allocates_nothing_once_warm([Values(0, 1)] double temperature, [Values(0, 50)] int topK)
    {
        var parameters = new SamplingParameters(temperature, topK, 0.9, 0.05, 0.9, 0.001, 1.2, 3);
        var pipeline = new SamplingPipeline(parameters);
        var random = new RandomStream(1, 0);
        Assert.That(AllocatedBy(() => pipeline.Choose(Logits, Previous, random)), Is.Zero);
    }

    private static long AllocatedBy(Action step)
    {
        for (int i = 0; i < 4; i++)
        {
            step();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        step();
        step();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static float[] MakeLogits()
    {
        var stream = new RandomStream(4, 0);
        return [.. Enumerable.Range(0, Vocabulary).Select(_ => (float)(stream.NextDouble() * 20) - 5)];
    }
}
