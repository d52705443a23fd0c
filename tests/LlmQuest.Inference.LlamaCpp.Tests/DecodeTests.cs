using System.Diagnostics;
using System.Numerics.Tensors;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

[Category("Model")]
[NonParallelizable]
public sealed class DecodeTests
{
    private static readonly int[] Prompt = SmolLm.Model.Tokenize("The capital of France is the city of Paris. The capital of Italy is the city of", parseSpecial: false);

    [Test]
    public void The_greedy_continuation_is_the_same_every_time()
    {
        int[] first = Greedy(12);
        Assert.That(Greedy(12), Is.EqualTo(first));
    }

    [Test]
    public void A_copied_sequence_has_the_logits_of_the_sequence_alone()
    {
        int[] more = SmolLm.Model.Tokenize(" Rome and", parseSpecial: false);
        using var forked = SmolLm.Context();
        SmolLm.LogitsAfter(forked, Prompt);
        forked.CopySequence(0, 1);
        Assert.That(SmolLm.LogitsAfter(forked, more, sequence: 1, from: Prompt.Length), Is.EqualTo(AfterPrompt(more)));
    }

    [Test]
    public void Sequences_in_one_batch_have_the_logits_of_each_alone()
    {
        using var alone = SmolLm.Context();
        float[] expected = SmolLm.LogitsAfter(alone, Prompt);
        using var together = SmolLm.Context();
        var batch = new DecodeBatch();
        for (int sequence = 0; sequence < 3; sequence++)
        {
            Append(batch, Prompt, sequence);
        }

        var logits = new float[3 * SmolLm.Model.Card.Vocabulary];
        Assert.That(together.Decode(batch, logits, default), Is.EqualTo(DecodeOutcome.Done));
        Assert.That(logits, Is.EqualTo((float[])[.. expected, .. expected, .. expected]));
    }

    [Test]
    public void A_removed_sequence_frees_its_cells()
    {
        using var context = SmolLm.Context();
        float[] first = SmolLm.LogitsAfter(context, Prompt);
        context.RemoveSequence(0, fromPosition: 0);
        Assert.That(SmolLm.LogitsAfter(context, Prompt), Is.EqualTo(first));
    }

    [Test]
    public void Cancelling_in_the_middle_of_a_long_prompt_aborts_it()
    {
        using var context = SmolLm.Context(cells: 4096);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        long start = Stopwatch.GetTimestamp();
        var outcome = context.Decode(SmolLm.Batch(Long(4000)), new float[SmolLm.Model.Card.Vocabulary], cancel.Token);
        Assert.That(outcome, Is.EqualTo(DecodeOutcome.Aborted));
        Assert.That(Stopwatch.GetElapsedTime(start).TotalSeconds, Is.LessThan(2));
    }

    [Test]
    public void A_context_works_again_after_an_abort()
    {
        using var context = SmolLm.Context(cells: 4096);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        context.Decode(SmolLm.Batch(Long(4000)), new float[SmolLm.Model.Card.Vocabulary], cancel.Token);
        context.RemoveSequence(0, fromPosition: 0);
        Assert.That(SmolLm.LogitsAfter(context, Prompt), Is.EqualTo(AfterPrompt([])));
    }

    [TestCase(1000)]
    [TestCase(200)]
    public void A_batch_without_free_cells_finds_the_context_full(int tokens)
    {
        using var context = SmolLm.Context(cells: 256);
        SmolLm.LogitsAfter(context, Prompt);
        var logits = new float[SmolLm.Model.Card.Vocabulary];
        context.Decode(SmolLm.Batch(Long(200), sequence: 1), logits, default);
        Assert.That(context.Decode(SmolLm.Batch(Long(tokens), sequence: 2), logits, default), Is.EqualTo(DecodeOutcome.ContextFull));
    }

    [Test]
    public void A_bad_batch_is_an_error_in_words()
    {
        using var context = SmolLm.Context();
        var batch = new DecodeBatch();
        batch.Add(token: 99_999, position: 0, sequence: 0, wantsLogits: false);
        Assert.That(() => context.Decode(batch, [], default), Throws.TypeOf<ModelException>().With.Message.Contains("code -1"));
    }

    [Test]
    public void A_sequence_that_the_context_lacks_is_refused()
    {
        using var context = SmolLm.Context(sequences: 2);
        Assert.That(() => context.Decode(SmolLm.Batch([1], sequence: 2), new float[SmolLm.Model.Card.Vocabulary], default), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => context.CopySequence(0, 2), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static int[] Greedy(int count)
    {
        using var context = SmolLm.Context();
        var tokens = new List<int> { TensorPrimitives.IndexOfMax(SmolLm.LogitsAfter(context, Prompt)) };
        while (tokens.Count < count)
        {
            tokens.Add(TensorPrimitives.IndexOfMax(SmolLm.LogitsAfter(context, [tokens[^1]], from: Prompt.Length + tokens.Count - 1)));
        }

        return [.. tokens];
    }

    private static float[] AfterPrompt(int[] more)
    {
        using var context = SmolLm.Context();
        float[] logits = SmolLm.LogitsAfter(context, Prompt);
        return more.Length == 0 ? logits : SmolLm.LogitsAfter(context, more, from: Prompt.Length);
    }

    private static void Append(DecodeBatch batch, int[] tokens, int sequence)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            batch.Add(tokens[i], i, sequence, wantsLogits: i == tokens.Length - 1);
        }
    }

    private static int[] Long(int count) => [.. Enumerable.Range(0, count).Select(i => 500 + (i % 400))];
}
