using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Seam;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

internal static class Some
{
    public static GenerationRequest Request(int samples = 1, int maxNewTokens = 8, double temperature = 1)
        => new([1, 2], new SamplingParameters(temperature, TopK: 0), maxNewTokens, samples, Seed: 5);

    /// <summary>The ids of a text for a <see cref="ScriptedModel"/>.</summary>
    public static int[] Letters(string text) => [.. text.Select(ScriptedModel.IdOf)];

    public static Generator Generator(ScriptedModel model, int cells = 256, int sequences = 4)
        => new(model, model.CreateContext(new ContextOptions(cells, sequences)), new DecodeQueue(), TimeProvider.System);

    public static Scorer Scorer(ScriptedModel model, IDecodeContext context, int? startToken = null)
        => new(new PromptEncoder(model), context, new DecodeQueue(), startToken);

    public static Task<GenerationResult> Run(ScriptedModel model, GenerationRequest request, int cells = 256, int sequences = 4)
        => Run(Generator(model, cells, sequences), request);

    public static async Task<GenerationResult> Run(Generator generator, GenerationRequest request)
    {
        await foreach (GenerationUpdate update in generator.GenerateAsync(request, CancellationToken.None))
        {
            if (update is GenerationFinished finished)
            {
                return finished.Result;
            }
        }

        throw new InvalidOperationException("The generation did not finish.");
    }
}
