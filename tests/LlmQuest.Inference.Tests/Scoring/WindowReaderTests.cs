using System.Collections.Immutable;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Sampling;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests.Scoring;

public sealed class WindowReaderTests
{
    private static readonly int[] Text = [.. "the moon is far away, and the night is long".Where(letter => ScriptedModel.Alphabet.Contains(letter, StringComparison.Ordinal)).Select(ScriptedModel.IdOf)];

    [Test]
    public async Task Windows_read_together_say_what_each_says_alone([Values(1, 2, 7, 16, 33, 41, 100)] int width, [Values(1, 3, 16)] int sequences)
    {
        Generator generator = Some.Generator(ScriptedModel.Mumbling(), cells: 64, sequences: sequences);
        ImmutableArray<double> read = await generator.Windows.ReadAsync(Text, width, CancellationToken.None);
        double[] alone = [.. Enumerable.Range(1, Text.Length - 1).Select(at => Expected(Text[Math.Max(0, at - width)..at], Text[at]))];
        Assert.That(read, Is.EqualTo(alone).Within(1e-5));
    }

    [Test]
    public async Task Few_cells_only_mean_more_decodes()
    {
        ImmutableArray<double> narrow = await Some.Generator(ScriptedModel.Mumbling(), cells: 7).Windows.ReadAsync(Text, 5, CancellationToken.None);
        ImmutableArray<double> wide = await Some.Generator(ScriptedModel.Mumbling(), cells: 256).Windows.ReadAsync(Text, 5, CancellationToken.None);
        Assert.That(narrow, Is.EqualTo(wide));
    }

    [Test]
    public async Task One_token_has_nothing_to_predict()
        => Assert.That(await Some.Generator(ScriptedModel.Mumbling()).Windows.ReadAsync([1], 4, CancellationToken.None), Is.Empty);

    [TestCase(0)]
    [TestCase(9)]
    public void A_window_that_does_not_fit_is_refused(int width)
        => Assert.That(() => Some.Generator(ScriptedModel.Mumbling(), cells: 8).Windows.ReadAsync(Text, width, CancellationToken.None), Throws.ArgumentException);

    [Test]
    public async Task A_reading_that_is_stopped_leaves_the_reader_usable()
    {
        using var stop = new CancellationTokenSource();
        ScriptedModel model = ScriptedModel.Mumbling();
        Generator generator = Some.Generator(model);
        model.Gate.Reset();
        Task<ImmutableArray<double>> reading = generator.Windows.ReadAsync(Text, 4, stop.Token);
        await stop.CancelAsync();
        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
        model.Gate.Set();
        Assert.That(await generator.Windows.ReadAsync(Text, 4, CancellationToken.None), Has.Length.EqualTo(Text.Length - 1));
    }

    private static double Expected(int[] before, int next)
    {
        int mix = before.Aggregate(17, (hash, token) => ((hash * 31) + token) % 9973);
        float[] logits = [.. Enumerable.Range(1, ScriptedModel.Alphabet.Length).Select(i => MathF.Sin(mix * i))];
        return logits[next] - Surprisal.LogSumExp(logits);
    }
}
