using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests;

public sealed class StepViewTests
{
    private static readonly float[] Logits = [MathF.Log(0.5f), MathF.Log(0.25f), MathF.Log(0.125f), MathF.Log(0.125f)];

    [Test]
    public void Both_distributions_stand_side_by_side()
    {
        StepView view = Open(new SamplingParameters(Temperature: 1, TopK: 2));
        Assert.That(view.P.ToArray(), Is.EqualTo(new[] { 0.5f, 0.25f, 0.125f, 0.125f }).Within(1e-6f));
        Assert.That(view.SamplingP.ToArray(), Is.EqualTo(new[] { 2 / 3f, 1 / 3f, 0f, 0f }).Within(1e-6f));
        Assert.That(view.KeptCount, Is.EqualTo(2));
    }

    [Test]
    public void Entropy_and_surprisal_are_in_bits()
    {
        StepView view = Open(new SamplingParameters(Temperature: 0));
        Assert.That(view.EntropyBits, Is.EqualTo(1.75).Within(1e-6));
        Assert.That(view.SamplingEntropyBits, Is.Zero);
        Assert.That(view.Look(3).SurprisalBits, Is.EqualTo(3).Within(1e-6));
    }

    [Test]
    public void Equals_are_ranked_by_id()
    {
        StepView view = Open(new SamplingParameters(Temperature: 1, TopK: 0));
        Assert.That(view.Top(4).Select(candidate => (candidate.Id, candidate.Rank)), Is.EqualTo(new[] { (0, 1), (1, 2), (2, 3), (3, 4) }));
        Assert.That(view.Look(3).Rank, Is.EqualTo(4));
    }

    [Test]
    public void Each_removed_token_names_the_filter_that_removed_it()
    {
        StepView view = Open(new SamplingParameters(Temperature: 1, TopK: 2, MinP: 0.9, NoRepeatNgramSize: 1), previous: 3);
        Assert.That(view.Top(4).Select(candidate => candidate.CutBy), Is.EqualTo(new[] { null, "min_p", "top_k", "no_repeat_ngram_size" }));
    }

    [TestCase(true, 0, "temperature")]
    [TestCase(false, 1, "do_sample")]
    public void Greedy_names_what_made_it_greedy(bool doSample, double temperature, string name)
        => Assert.That(Open(new SamplingParameters(temperature, TopK: 0, DoSample: doSample)).Look(1).CutBy, Is.EqualTo(name));

    [Test]
    public void Each_filter_has_its_cut_line()
    {
        StepView view = Open(new SamplingParameters(Temperature: 1, TopK: 3, TopP: 0.7));
        Assert.That(view.Cuts().Select(cut => (cut.Filter, cut.Kept, cut.Last.Id, cut.Last.Rank)), Is.EqualTo(new[] { ("top_p", 2, 1, 2) }).Or.EqualTo(new[] { ("top_k", 4, 3, 4), ("top_p", 2, 1, 2) }));
        Assert.That(view.Cuts()[^1].Mass, Is.EqualTo(0.75).Within(1e-6));
    }

    [Test]
    public void A_filter_that_drops_nothing_has_no_cut_line()
        => Assert.That(Open(new SamplingParameters(Temperature: 0.5, TopK: 4, TopP: 1)).Cuts(), Is.Empty);

    [Test]
    public void Filters_that_remove_everything_leave_no_probability()
    {
        var view = StepView.Of([0f, 1f], [0, 1], new SamplingPipeline(new SamplingParameters(NoRepeatNgramSize: 1)));
        Assert.That(view.SamplingP.ToArray(), Is.All.Zero);
        Assert.That(view.KeptCount, Is.Zero);
    }

    [Test]
    public void Looking_leaves_the_logits_as_they_are()
    {
        float[] logits = [.. Logits];
        StepView.Of(logits, [0], new SamplingPipeline(new SamplingParameters(TopK: 1, RepetitionPenalty: 2)));
        Assert.That(logits, Is.EqualTo(Logits));
    }

    private static StepView Open(SamplingParameters parameters, params int[] previous) => StepView.Of(Logits, previous, new SamplingPipeline(parameters));
}
