using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Scoring;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests.Scoring;

public sealed class ContinuationReaderTests
{
    private static readonly string[] Labels = ["good", "b", "so so", "bad"];
    private static readonly string[] Texts = ["the film was a joy", "the food was cold", "the", "the film was long and the night was far", "the food was so so"];

    [TestCase(512, 16, TestName = "Prompts_read_together_score_as_each_alone")]
    [TestCase(512, 3, TestName = "Prompts_score_as_each_alone_where_sequences_are_few")]
    [TestCase(60, 16, TestName = "Prompts_score_as_each_alone_where_cells_are_few")]
    [TestCase(44, 1, TestName = "One_sequence_is_enough_to_score_many_prompts")]
    public async Task Waves_change_nothing(int cells, int sequences)
    {
        IReadOnlyList<IReadOnlyList<ContinuationScore>> scores = await Some.Generator(ScriptedModel.Mumbling(), cells, sequences).Continuations.ScoreAsync([.. Texts.Select(Asked)], CancellationToken.None);
        double[] alone = [.. Texts.SelectMany(text => Labels.Select(label => Expected(text, label)))];
        Assert.That(scores.SelectMany(own => own).Select(one => one.LogProbability), Is.EqualTo(alone).Within(1e-5));
    }

    [Test]
    public async Task What_all_prompts_begin_with_is_read_once()
    {
        ScriptedModel model = ScriptedModel.Mumbling();
        string shots = new('s', 100);
        await Some.Generator(model, 512).Continuations.ScoreAsync([.. Texts.Select(text => Asked(shots + text))], CancellationToken.None);
        int branches = Texts.Length * Labels.Sum(label => label.Length - 1);
        Assert.That(model.TokensDecoded, Is.EqualTo(shots.Length + Shared + Texts.Sum(text => text.Length - Shared) + branches));
    }

    [Test]
    public async Task Each_prompt_is_told_in_order_as_it_is_done()
    {
        List<(int Index, int Scores)> told = [];
        await Some.Generator(ScriptedModel.Mumbling(), 512).Continuations.ScoreAsync([.. Texts.Select(Asked)], CancellationToken.None, (index, scores) => told.Add((index, scores.Count)));
        Assert.That(told, Is.EqualTo(Texts.Select((_, i) => (i, Labels.Length))));
    }

    [Test]
    public async Task No_prompts_have_no_scores()
        => Assert.That(await Some.Generator(ScriptedModel.Mumbling()).Continuations.ScoreAsync([], CancellationToken.None), Is.Empty);

    [Test]
    public void A_prompt_that_does_not_fit_is_refused_before_anything_is_read()
    {
        ContinuationReader reader = Some.Generator(ScriptedModel.Mumbling(), cells: 20).Continuations;
        Assert.That(() => reader.ScoreAsync([Asked(Texts[3])], CancellationToken.None), Throws.ArgumentException.With.Message.Contains("20 fit"));
        Assert.That(() => reader.ScoreAsync([new ScoredPrompt([], [[1]])], CancellationToken.None), Throws.ArgumentException);
    }

    [Test]
    public async Task A_reading_that_is_stopped_leaves_the_reader_and_the_generator_usable()
    {
        using var stop = new CancellationTokenSource();
        ScriptedModel model = ScriptedModel.Mumbling();
        Generator generator = Some.Generator(model, 512);
        model.Gate.Reset();
        Task<IReadOnlyList<IReadOnlyList<ContinuationScore>>> reading = generator.Continuations.ScoreAsync([Asked("the")], stop.Token);
        await stop.CancelAsync();
        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
        model.Gate.Set();
        Assert.That((await generator.Continuations.ScoreAsync([Asked("the")], CancellationToken.None))[0].Select(one => one.LogProbability), Is.EqualTo(Labels.Select(label => Expected("the", label))).Within(1e-5));
    }

    private const int Shared = 2;

    private static ScoredPrompt Asked(string text) => new(Ids(text), [.. Labels.Select(Ids)]);

    private static int[] Ids(string text) => [.. text.Select(ScriptedModel.IdOf)];

    private static double Expected(string prompt, string label)
    {
        int[] all = Ids(prompt + label);
        return Enumerable.Range(prompt.Length, label.Length).Sum(at => Expected(all[..at], all[at]));
    }

    private static double Expected(int[] before, int next)
    {
        int mix = before.Aggregate(17, (hash, token) => ((hash * 31) + token) % 9973);
        float[] logits = [.. Enumerable.Range(1, ScriptedModel.Alphabet.Length).Select(i => MathF.Sin(mix * i))];
        return logits[next] - Surprisal.LogSumExp(logits);
    }
}
