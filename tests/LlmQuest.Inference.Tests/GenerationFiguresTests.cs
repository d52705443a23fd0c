using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

public sealed class GenerationFiguresTests
{
    // Three looks at the clock for each sample: after its first letter, after its second, and when it has ended.
    [TestCase(2, new[] { 0, 0, 3.0, 4 })]
    [TestCase(1, new[] { 0, 2.0, 3 / 3.0, 4 / 4.0 })]
    public async Task Every_piece_says_how_fast_all_samples_were_written_so_far(int sequences, double[] rates)
    {
        List<GenerationUpdate> updates = await RunAsync(ScriptedModel.Saying("ab", promptLength: 2), Some.Request(samples: 2), sequences);
        Assert.That(updates.OfType<TextArrived>().Select(text => text.TokensPerSecond), Is.EqualTo(rates).Within(1e-9));
        Assert.That(((GenerationFinished)updates[^1]).Result.WritingTime, Is.EqualTo(TimeSpan.FromSeconds(6.0 / sequences)));
    }

    [Test]
    public async Task Pieces_of_a_grid_are_numbered_row_by_row()
    {
        GenerationRequest request = Some.Request(samples: 2, maxNewTokens: 1) with { Rows = [new(Temperature: 0.5, TopK: 0), new(Temperature: 1, TopK: 0), new(Temperature: 2, TopK: 0)] };
        List<GenerationUpdate> updates = await RunAsync(ScriptedModel.Babbling(), request, sequences: 8);
        Assert.That(updates.OfType<TextArrived>().Select(text => text.Sample), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5 }));
    }

    [TestCase(2, 4)]
    [TestCase(0, 0)]
    public void Speed_is_that_of_all_samples_while_they_were_written(int seconds, double speed)
    {
        SampleResult[] samples = [Sample(3), Sample(5)];
        var result = new GenerationResult(samples, 2, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(seconds));
        Assert.That((result.Tokens, result.TokensPerSecond), Is.EqualTo((8, speed)));
    }

    [TestCase(-1)]
    [TestCase(4)]
    public void A_branch_keeps_no_more_than_there_is(int kept)
        => Assert.That(() => Some.Request().Branch(Sample(3), kept, choice: 1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_context_that_is_full_ends_the_generation_with_what_to_do()
        => Assert.That(() => Some.Run(ScriptedModel.Babbling(), Some.Request(maxNewTokens: 8), cells: 4), Throws.TypeOf<ModelException>().With.Message.Contains("shorten the prompt"));

    private static SampleResult Sample(int tokens) => new("", [.. Enumerable.Range(1, tokens)], [], FinishReason.End);

    private static async Task<List<GenerationUpdate>> RunAsync(ScriptedModel model, GenerationRequest request, int sequences)
        => await new Generator(model, model.CreateContext(new ContextOptions(256, sequences)), new DecodeQueue(), new SteppingTime()).GenerateAsync(request, CancellationToken.None).ToListAsync();
}
