using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests.Scoring;

public sealed class ScorerTests
{
    private static readonly int[] Prompt = [.. "once upon".Select(ScriptedModel.IdOf)];
    private static readonly string[] Labels = ["good", "b", "so so", "bad", "awful", "fine", "x", "never again"];

    [TestCase(256, 16, TestName = "All_continuations_in_one_wave_score_as_each_alone")]
    [TestCase(256, 3, TestName = "Continuations_in_waves_for_want_of_sequences_score_as_each_alone")]
    [TestCase(19, 16, TestName = "Continuations_in_waves_for_want_of_cells_score_as_each_alone")]
    [TestCase(19, 1, TestName = "One_sequence_is_enough_to_score_many_continuations")]
    public void Waves_change_nothing(int cells, int sequences)
    {
        ContinuationResult result = Scorer(cells, sequences).Score(Prompt, Labels, default);
        double[] alone = [.. Labels.Select(l => Expected(Prompt, l).Sum())];
        Assert.That(result.Scores.Select(s => s.LogProbability), Is.EqualTo(alone).Within(1e-5));
    }

    [Test]
    public void Every_token_of_a_continuation_has_its_own_score()
    {
        ContinuationScore score = Scorer().Score(Prompt, ["good"], default).Scores.Single();
        Assert.That(score.TokenIds, Is.EqualTo("good".Select(ScriptedModel.IdOf)));
        Assert.That(score.TokenLogProbabilities, Is.EqualTo(Expected(Prompt, "good")).Within(1e-5));
    }

    [Test]
    public void A_text_longer_than_one_chunk_of_rows_is_scored_whole()
    {
        string text = string.Concat(Enumerable.Repeat("the moon is far away. ", 9));
        TextScore score = Scorer().ScoreText(text, default).Score!;
        double nats = Expected([ScriptedModel.End], text).Sum();
        Assert.That(score.LogLikelihood, Is.EqualTo(nats).Within(1e-4));
        Assert.That(score.Perplexity, Is.EqualTo(Math.Exp(-nats / text.Length)).Within(1e-5));
        Assert.That(score.BitsPerByte, Is.EqualTo(-nats / Math.Log(2) / text.Length).Within(1e-5));
    }

    [Test]
    public void A_model_that_finds_29_tokens_equally_likely_has_perplexity_29()
    {
        ScriptedModel model = ScriptedModel.Babbling();
        using IDecodeContext context = model.CreateContext(new ContextOptions(64, 1));
        TextScore score = Some.Scorer(model, context, ScriptedModel.End).ScoreText("abc", default).Score!;
        int letters = ScriptedModel.Alphabet.Length - 1;
        Assert.That(score.Perplexity, Is.EqualTo(letters).Within(1e-4));
        Assert.That(score.SurprisalBits, Is.All.EqualTo(Math.Log2(letters)).Within(1e-6));
    }

    [Test]
    public void A_continuation_that_does_not_fit_is_refused_by_how_much()
    {
        ScoreRefusal refusal = Scorer(cells: 12).Score(Prompt, ["good", "badly"], default).Refusal!;
        Assert.That((refusal.Index, refusal.Excess), Is.EqualTo((1, 1)));
        Assert.That(refusal.Message, Does.Contain("1 token too long").And.Contain("shorten"));
    }

    [Test]
    public void A_text_that_just_fits_is_scored_and_one_token_more_is_refused()
    {
        Assert.That(Scorer(cells: 5).ScoreText("abcde", default).Score, Is.Not.Null);
        Assert.That(Scorer(cells: 5).ScoreText("abcdef", default).Refusal!.Excess, Is.EqualTo(1));
    }

    [Test]
    public void A_character_that_the_vocabulary_cannot_write_is_named()
    {
        ContinuationResult result = Scorer().Score(Prompt, ["good", "gòod"], default);
        Assert.That(result.Scores, Is.Empty);
        Assert.That(result.Refusal!.Message, Does.Contain("Continuation 2").And.Contain("U+00F2"));
    }

    [Test]
    public void An_empty_text_is_refused_in_words()
    {
        Assert.That(Scorer().ScoreText("", default).Refusal!.Message, Does.Contain("empty"));
        Assert.That(Scorer().Score(Prompt, [""], default).Refusal!.Message, Does.Contain("empty"));
    }

    [Test]
    public void No_continuations_have_no_scores() =>
        Assert.That(Scorer().Score(Prompt, Array.Empty<string>(), default).Scores, Is.Empty);

    [Test]
    public void An_empty_prompt_is_an_error() =>
        Assert.That(() => Scorer().Score([], ["good"], default), Throws.ArgumentException);

    [Test]
    public void Without_a_token_that_begins_a_text_no_text_is_scored()
    {
        ScriptedModel model = ScriptedModel.Mumbling();
        using IDecodeContext context = model.CreateContext(new ContextOptions(64, 1));
        Assert.That(() => Some.Scorer(model, context).ScoreText("abc", default), Throws.TypeOf<ModelException>().With.Message.Contains("continuation"));
    }

    [Test]
    public void A_cancelled_scorer_can_be_used_again()
    {
        Scorer scorer = Scorer();
        double before = scorer.ScoreText("moon", default).Score!.LogLikelihood;
        Assert.That(() => scorer.ScoreText("moon", new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(scorer.ScoreText("moon", default).Score!.LogLikelihood, Is.EqualTo(before));
    }

    [Test]
    public async Task A_scorer_has_its_turn_while_it_decodes_and_gives_it_back()
    {
        using var queue = new DecodeQueue();
        List<Task<IDisposable>> others = [];
        using var model = new ScriptedModel(_ =>
        {
            others.Add(queue.EnterAsync(CancellationToken.None));
            Assert.That(others[^1].IsCompleted, Is.False);
            return new float[ScriptedModel.Alphabet.Length];
        });
        new Scorer(new PromptEncoder(model), model.CreateContext(new ContextOptions(64, 1)), queue).Score(Prompt, ["good"], default);
        Assert.That(others, Has.Count.EqualTo(4));
        foreach (Task<IDisposable> other in others)
        {
            (await other).Dispose();
        }
    }

    [Test]
    public void The_vocabulary_is_looked_at_once_however_many_scorers_share_an_encoder()
    {
        using ScriptedModel model = ScriptedModel.Mumbling();
        using var queue = new DecodeQueue();
        var encoder = new PromptEncoder(model);
        for (int i = 0; i < 3; i++)
        {
            new Scorer(encoder, model.CreateContext(new ContextOptions(64, 1)), queue).Score(Prompt, ["good"], default);
        }

        Assert.That(model.TokensLookedAt, Is.EqualTo(ScriptedModel.Alphabet.Length));
    }

    private static Scorer Scorer(int cells = 256, int sequences = 4)
    {
        ScriptedModel model = ScriptedModel.Mumbling();
        return Some.Scorer(model, model.CreateContext(new ContextOptions(cells, sequences)), ScriptedModel.End);
    }

    /// <summary>Log-probabilities computed the plain way: the model asked anew for every prefix.</summary>
    private static double[] Expected(int[] prompt, string continuation)
    {
        int[] ids = [.. prompt, .. continuation.Select(ScriptedModel.IdOf)];
        return [.. Enumerable.Range(prompt.Length, continuation.Length).Select(i => LogProbability(ids[..i], ids[i]))];
    }

    private static double LogProbability(int[] before, int next)
    {
        ScriptedModel model = ScriptedModel.Mumbling();
        using IDecodeContext context = model.CreateContext(new ContextOptions(256, 1));
        var batch = new DecodeBatch();
        for (int i = 0; i < before.Length; i++)
        {
            batch.Add(before[i], i, 0, wantsLogits: i == before.Length - 1);
        }

        var logits = new float[ScriptedModel.Alphabet.Length];
        context.Decode(batch, logits, default);
        return logits[next] - Math.Log(logits.Sum(l => Math.Exp(l)));
    }
}
