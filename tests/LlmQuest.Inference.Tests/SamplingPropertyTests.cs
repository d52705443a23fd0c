using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Inference.Sampling;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace LlmQuest.Inference.Tests;

public sealed class SamplingPropertyTests
{
    private static readonly StepSetting[] Settings =
    [
        new(SamplingNames.RepetitionPenalty, 1.3),
        new(SamplingNames.NoRepeatNgram, 3),
        new(SamplingNames.Temperature, 0.7),
        new(SamplingNames.TopK, 7),
        new(SamplingNames.TopP, 0.8),
        new(SamplingNames.MinP, 0.1),
        new(SamplingNames.Typical, 0.6),
        new(SamplingNames.EpsilonCutoff, 0.02),
    ];

    [Property]
    public bool Probabilities_sum_to_1(int seed, bool penalty, bool topK, bool topP, bool minP, bool typical)
    {
        SamplingParameters parameters = new(
            TopK: topK ? 9 : 0,
            TopP: topP ? 0.7 : 1,
            MinP: minP ? 0.05 : 0,
            TypicalP: typical ? 0.5 : 1,
            RepetitionPenalty: penalty ? 1.2 : 1);
        StepView view = StepView.Of(Row(seed), Previous(seed), new SamplingPipeline(parameters));
        return Math.Abs(Sum(view.P) - 1) < 1e-5 && Math.Abs(Sum(view.SamplingP) - 1) < 1e-5 && view.KeptCount >= 1;
    }

    [Property]
    public bool A_filter_changes_no_logit_that_it_keeps(int seed, PositiveInt which)
    {
        StepSetting setting = Settings[which.Get % Settings.Length];
        if (setting.Name is SamplingNames.Temperature or SamplingNames.RepetitionPenalty)
        {
            return true;
        }

        float[] before = Row(seed);
        float[] after = [.. before];
        new SamplingParameters(Steps: [setting]).Filters()[0].Apply(after, Previous(seed));
        return before.Zip(after).All(pair => pair.Second == pair.First || float.IsNegativeInfinity(pair.Second));
    }

    [Property]
    public bool Top_k_keeps_k_and_the_equals_of_the_last(int seed, PositiveInt count)
    {
        float[] row = Row(seed);
        int k = Math.Min(count.Get, row.Length);
        float last = row.OrderDescending().ElementAt(k - 1);
        float[] after = [.. row];
        new TopK(k).Apply(after, []);
        return after.Count(float.IsFinite) == row.Count(logit => logit >= last);
    }

    [Property]
    public Property A_draw_never_takes_what_a_filter_removed(int seed)
    {
        SamplingParameters parameters = new(Steps: Gen.Shuffle(Settings).Sample(1, 1).Single());
        float[] row = Row(seed);
        StepView view = StepView.Of(row, Previous(seed), new SamplingPipeline(parameters));
        int drawn = new SamplingPipeline(parameters).Choose(row, Previous(seed), new RandomStream(seed, 0));
        return view.Look(drawn).CutBy is null ? true.ToProperty() : false.Label($"{drawn} was cut by {view.Look(drawn).CutBy}");
    }

    [Property]
    public bool Fewer_passes_draw_the_same_token_as_all_filters_over_the_whole_row(int seed)
    {
        SamplingParameters fast = new(0.7, TopK: 11, TopP: 0.9);
        SamplingParameters whole = fast with { Steps = [new("no_repeat_ngram_size", 0), new("temperature", 0.7), new("top_k", 11), new("top_p", 0.9), new("no_repeat_ngram_size", 1)] };
        float[] row = Row(seed);
        return new SamplingPipeline(fast).Choose(row, [], new RandomStream(seed, 1)) == new SamplingPipeline(whole).Choose(row, [], new RandomStream(seed, 1));
    }

    // Rounded to halves, so that there are many equals.
    private static float[] Row(int seed)
    {
        var stream = new RandomStream(seed, 7);
        return [.. Enumerable.Range(0, 16 + (int)(stream.NextDouble() * 80)).Select(_ => MathF.Round((float)stream.NextDouble() * 16) / 2)];
    }

    private static int[] Previous(int seed)
    {
        var stream = new RandomStream(seed, 8);
        return [.. Enumerable.Range(0, 12).Select(_ => (int)(stream.NextDouble() * 5))];
    }

    private static double Sum(ReadOnlySpan<float> numbers)
    {
        double sum = 0;
        foreach (float number in numbers)
        {
            sum += number;
        }

        return sum;
    }
}
