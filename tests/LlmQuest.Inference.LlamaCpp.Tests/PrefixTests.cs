using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

[Category("Model")]
public sealed class PrefixTests
{
    private const string Long = "Once upon a time there was a small house at the edge of a deep forest, and in the house there lived an old clockmaker who had not slept for forty years, because";

    [Test]
    public async Task A_turn_that_keeps_its_prefix_says_the_same_as_one_decoded_anew()
    {
        using IDecodeContext context = SmolLm.Model.CreateContext(new ContextOptions(Cells: 512, MaxSequences: 4, Threads: 1));
        using var queue = new DecodeQueue();
        var generator = new Generator(SmolLm.Model, context, queue, TimeProvider.System);
        var first = new GenerationRequest(SmolLm.Model.Tokenize(Long, parseSpecial: false), new SamplingParameters(Temperature: 0), 24, 1, Seed: 1);
        SampleResult said = (await RunAsync(generator, first)).Samples[0];
        int[] next = [.. first.Prompt, .. said.TokenIds, .. SmolLm.Model.Tokenize(" The next morning", parseSpecial: false)];
        GenerationResult kept = await RunAsync(generator, first with { Prompt = next, ReusePrefix = true });
        GenerationResult anew = await RunAsync(generator, first with { Prompt = next });
        Assert.That(kept.ReusedTokens, Is.EqualTo(first.Prompt.Count + said.TokenIds.Count - 1), "the last sampled token was never decoded");
        Assert.That(kept.Samples[0].TokenIds, Is.EqualTo(anew.Samples[0].TokenIds));
    }

    private static async Task<GenerationResult> RunAsync(Generator generator, GenerationRequest request)
        => ((GenerationFinished)await generator.GenerateAsync(request, CancellationToken.None).LastAsync()).Result;
}
