using System.Collections.Immutable;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Scoring;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests.Scoring;

public sealed class PromptReaderTests
{
    [Test]
    public async Task A_prompt_of_one_token_says_what_could_follow_and_surprises_nobody()
    {
        PromptReading reading = await Read([3], []);
        Assert.That(reading.Logits, Is.EqualTo(Logits([3])));
        Assert.That((reading.SurprisalBits.Length, reading.Continuation.Length), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_prompt_is_told_in_bits_and_its_continuation_in_nats()
    {
        PromptReading reading = await Read([3, 4, 5], [6, 7]);
        Assert.That(reading.Logits, Is.EqualTo(Logits([3, 4, 5])));
        Assert.That(reading.SurprisalBits, Is.EqualTo(new[] { -LogP([3], 4) / Math.Log(2), -LogP([3, 4], 5) / Math.Log(2) }).Within(1e-9));
        Assert.That(reading.Continuation, Is.EqualTo(new[] { LogP([3, 4, 5], 6), LogP([3, 4, 5, 6], 7) }).Within(1e-9));
    }

    // 70 tokens are read 32 at a time, and the last is predicted only.
    [Test]
    public async Task A_long_text_is_told_part_by_part_as_it_is_in_the_end()
    {
        int[] text = [.. Enumerable.Range(0, 70).Select(i => 1 + (i * 7 % 28))];
        List<ImmutableArray<double>> parts = [];
        PromptReading reading = await Read(text[..1], text[1..], parts.Add);
        Assert.That(parts.Select(part => part.Length), Is.EqualTo(new[] { 32, 64 }));
        Assert.That(parts[1], Is.EqualTo(reading.Continuation.Take(64)));
        Assert.That(reading.Continuation, Is.EqualTo(Enumerable.Range(1, 69).Select(i => LogP(text[..i], text[i]))).Within(1e-9));
    }

    [Test]
    public async Task The_last_token_of_a_continuation_needs_no_cell()
    {
        Assert.That((await Read([1, 2], [3], cells: 2)).Continuation, Has.Length.EqualTo(1));
        Assert.That(() => Read([1, 2], [3, 4], cells: 2), Throws.TypeOf<ModelException>().With.Message.Contains("shorten the text"));
    }

    [Test]
    public void A_prompt_of_nothing_is_refused()
        => Assert.That(() => Read([], [1]), Throws.ArgumentException.With.Message.Contains("at least one token"));

    [Test]
    public async Task What_was_read_is_not_taken_for_what_was_generated()
    {
        var model = new ScriptedModel(tokens => Logits([.. tokens]));
        Generation.Generator generator = Some.Generator(model);
        await generator.Reader.ReadAsync([1, 2, 3], [], CancellationToken.None);
        Assert.That((await Some.Run(generator, Some.Request() with { ReusePrefix = true })).ReusedTokens, Is.Zero);
    }

    private static Task<PromptReading> Read(int[] prompt, int[] continuation, Action<ImmutableArray<double>>? soFar = null, int cells = 256)
        => Some.Generator(new ScriptedModel(tokens => Logits([.. tokens])), cells).Reader.ReadAsync(prompt, continuation, CancellationToken.None, soFar);

    private static double LogP(int[] before, int token) => Logits(before)[token] - Surprisal.LogSumExp(Logits(before));

    private static float[] Logits(int[] tokens)
        => [.. Enumerable.Range(1, ScriptedModel.Alphabet.Length).Select(i => 3 * MathF.Sin((tokens.Sum() + (5 * tokens.Length)) * i))];
}
